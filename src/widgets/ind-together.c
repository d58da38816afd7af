#include "config.h"

#include "ind-together.h"

/*
 * The spaces at which no line may end: after the number of a day or of a kind (24. september, 3. måned), before a year
 * (september 2025), between a number and what it is a number of (kl. 13.30, § 140, 6.400 kr.), and in an English date.
 */
#define TOGETHER "(?<=\\b\\d\\.|\\b\\d\\d\\.) (?=\\p{Ll})|(?<=\\p{L}) (?=(?:19|20)\\d\\d\\b)|" \
                 "(?<=\\bkl\\.|\\bnr\\.|\\bstk\\.|§) (?=\\d)|(?<=\\d) (?=kr\\.)|" \
                 "(?<=\\b\\d|\\b\\d\\d) (?=\\p{Lu}\\p{Ll}+ (?:19|20)\\d\\d\\b)"

/* The text stays as it is, for whoever hears, copies or looks for it; the lines are told where they may not end. */
static void
on_text (GtkLabel *label)
{
  static GRegex *together;
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (PangoAttrList) attributes = NULL;
  const char *text = gtk_label_get_text (label);

  if (together == NULL)
    together = g_regex_new (TOGETHER, G_REGEX_OPTIMIZE, 0, NULL);
  for (gboolean found = g_regex_match (together, text, 0, &match); found; found = g_match_info_next (match, NULL))
    {
      PangoAttribute *unbroken = pango_attr_allow_breaks_new (FALSE);
      int space, after;

      g_match_info_fetch_pos (match, 0, &space, &after);
      unbroken->start_index = (guint) space;
      unbroken->end_index = (guint) (g_utf8_next_char (text + after) - text);
      if (attributes == NULL)
        attributes = pango_attr_list_new ();
      pango_attr_list_insert (attributes, unbroken);
    }
  if (attributes != NULL || gtk_label_get_attributes (label) != NULL)
    gtk_label_set_attributes (label, attributes);
}

/**
 * ind_label_keep_together:
 * @label: one that wraps, and has no attributes of its own
 *
 * Lets no line of it end within a date, or between a number and what it is a number of, whatever it comes to say.
 */
void
ind_label_keep_together (GtkLabel *label)
{
  g_signal_connect (label, "notify::label", G_CALLBACK (on_text), NULL);
  on_text (label);
}
