#include "config.h"

#include "ind-family-row.h"

#include <glib/gi18n.h>

#include "ind-columns.h"
#include "ind-fact.h"
#include "ind-format.h"
#include "ind-widget-help.h"
#include "ind-words.h"

#define TINTS 4

struct _IndFamilyRow
{
  GtkBox parent_instance;

  IndRowLayout *layout;
  GtkLabel *initials;
  GtkLabel *name;
  GtkLabel *about;
  GtkLabel *found;
  IndFact *coordinator;
  IndFact *next;

  gint64 case_id;
};

G_DEFINE_FINAL_TYPE (IndFamilyRow, ind_family_row, GTK_TYPE_BOX)

/* What the list does when the row is chosen, for those who can only be offered actions without an argument. */
static void
open_case (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.open-case", "x", IND_FAMILY_ROW (widget)->case_id);
}

static void
ind_family_row_class_init (IndFamilyRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (IND_TYPE_FACT);
  g_type_ensure (IND_TYPE_COLUMNS);
  g_type_ensure (IND_TYPE_ROW_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/enindgang/Indgang/ui/ind-family-row.ui");
  gtk_widget_class_install_action (widget_class, "family.open", NULL, open_case);
  gtk_widget_class_bind_template_child (widget_class, IndFamilyRow, layout);
  gtk_widget_class_bind_template_child (widget_class, IndFamilyRow, initials);
  gtk_widget_class_bind_template_child (widget_class, IndFamilyRow, name);
  gtk_widget_class_bind_template_child (widget_class, IndFamilyRow, about);
  gtk_widget_class_bind_template_child (widget_class, IndFamilyRow, found);
  gtk_widget_class_bind_template_child (widget_class, IndFamilyRow, coordinator);
  gtk_widget_class_bind_template_child (widget_class, IndFamilyRow, next);
}

static void
ind_family_row_init (IndFamilyRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** ind_family_row_new: @usual: shared by the rows of a list. Returns: (transfer full): an empty row. */
GtkWidget *
ind_family_row_new (IndUsualHeight *usual)
{
  IndFamilyRow *self = g_object_new (IND_TYPE_FAMILY_ROW, NULL);

  ind_row_layout_share (self->layout, usual);
  return GTK_WIDGET (self);
}

/* A colour of the family's own, so that the eye finds it again; it means nothing. */
static void
tint (GtkWidget *initials, const char *name)
{
  static const char *const tints[TINTS] = { "tint-1", "tint-2", "tint-3", "tint-4" };

  for (guint k = 0; k < TINTS; k++)
    gtk_widget_remove_css_class (initials, tints[k]);
  gtk_widget_add_css_class (initials, tints[g_str_hash (name) % TINTS]);
}

/* The first and the last of the initials: there is room for two. */
static char *
two_initials (const char *name)
{
  g_autofree char *all = ind_initials (name);
  glong length = g_utf8_strlen (all, -1);
  g_autofree char *first = g_utf8_substring (all, 0, MIN (length, 1));

  return length > 1 ? g_strconcat (first, g_utf8_offset_to_pointer (all, length - 1), NULL) : g_steal_pointer (&first);
}

/* Says where a search found its words, and lets them stand out. */
static void
show_found (IndFamilyRow *self, const IndCaseSummary *family)
{
  g_autofree char *words = ind_words_found (family, IND_FOUND_BEGIN, IND_FOUND_END);
  g_autofree char *escaped = g_markup_escape_text (words, -1);
  g_autoptr (GString) markup = g_string_new (escaped);

  /* As escaping leaves the two signs. */
  g_string_replace (markup, "&#x2;", "<b>", 0);
  g_string_replace (markup, "&#x3;", "</b>", 0);
  gtk_label_set_markup (self->found, markup->str);
  gtk_widget_set_visible (GTK_WIDGET (self->found), family->found_in != NULL);
}

/** ind_family_row_show: fills the row. */
void
ind_family_row_show (IndFamilyRow *self, IndFamilyItem *item)
{
  const IndCaseSummary *family = ind_family_item_get (item);
  g_autofree char *initials = two_initials (family->family_name);
  GString *about = g_string_new (family->children);

  if (!ind_is_blank (family->municipality))
    g_string_append_printf (about, "%s%s", about->len > 0 ? " · " : "", family->municipality);
  /* Who is enrolled is what the list is about; only the others are told apart. */
  if (family->status != IND_CASE_ENROLLED && family->status != IND_CASE_NONE)
    g_string_append_printf (about, "%s%s", about->len > 0 ? " · " : "", ind_words_case_status (family->status));
  self->case_id = family->id;
  gtk_label_set_text (self->initials, initials);
  tint (GTK_WIDGET (self->initials), family->family_name);
  gtk_label_set_text (self->name, family->family_name);
  gtk_label_set_text (self->about, about->str);
  show_found (self, family);
  if (ind_is_blank (family->coordinator))
    ind_fact_say_with_sign (self->coordinator, _("Nobody yet"), "indgang-nobody-symbolic", FALSE);
  else
    ind_fact_say (self->coordinator, family->coordinator);
  ind_fact_say_follow_up (self->next, family->next_month, family->next_date, NULL, family->overdue);
  ind_row_layout_say_another (self->layout);
  g_string_free (about, TRUE);
}

/** ind_family_row_read_out: Returns: (transfer full): all that the row says, as it is heard. */
char *
ind_family_row_read_out (IndFamilyRow *self)
{
  g_autofree char *coordinator = ind_fact_read_out (self->coordinator);
  g_autofree char *next = ind_fact_read_out (self->next);

  return g_strdup_printf ("%s, %s. %s%s%s. %s", gtk_label_get_text (self->name), gtk_label_get_text (self->about),
                          gtk_label_get_text (self->found), *gtk_label_get_text (self->found) != '\0' ? ". " : "",
                          coordinator, next);
}
