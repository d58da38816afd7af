#include "config.h"

#include "ind-case-course.h"

#include <glib/gi18n.h>

#include "ind-format.h"
#include "ind-overview-words.h"
#include "ind-widget-help.h"
#include "ind-words.h"

struct _IndCaseCourse
{
  GtkWidget parent_instance;

  GtkMenuButton *button;
  GtkLabel *value;
  GtkBox *steps;      /* the whole course */
  GtkLabel *heading;  /* of what the next step takes */
  GtkBox *needs;
};

G_DEFINE_FINAL_TYPE (IndCaseCourse, ind_case_course, GTK_TYPE_WIDGET)

/* A line with a mark before it; both are heard as @heard. */
static void
add_line (GtkBox *box, const char *mark, const char *words, const char *heard, const char *css_class)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *sign = gtk_label_new (mark);
  GtkWidget *label = ind_wrapped_label_new (words);

  gtk_widget_add_css_class (sign, "mark");
  gtk_accessible_update_state (GTK_ACCESSIBLE (sign), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_set_valign (sign, GTK_ALIGN_START);
  ind_widget_set_name (label, heard);
  gtk_label_set_width_chars (GTK_LABEL (label), 24);
  if (css_class != NULL)
    gtk_widget_add_css_class (line, css_class);
  gtk_box_append (GTK_BOX (line), sign);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (box, line);
}

static void
show_steps (IndCaseCourse *self, IndStage now)
{
  ind_box_empty (self->steps);
  for (IndStage stage = IND_STAGE_REFERRED; stage < IND_N_STAGES; stage++)
    {
      const char *words = ind_words_stage (stage);
      g_autofree char *heard = g_strdup_printf (stage < now ? _("%s, done") : stage == now ? _("%s, here now") : _("%s, ahead"),
                                                words);

      add_line (self->steps, stage < now ? "✓" : stage == now ? "●" : "○", words, heard,
                stage == now ? "now" : stage > now ? "muted" : NULL);
    }
}

static void
show_needs (IndCaseCourse *self, GArray *needs)
{
  ind_box_empty (self->needs);
  for (guint k = 0; k < needs->len; k++)
    {
      const IndNeed *need = &g_array_index (needs, IndNeed, k);
      g_autofree char *words = ind_upper_first (ind_words_need (need->kind));
      g_autofree char *missing = g_strdup_printf (_("%s: missing"), words), *there = g_strdup_printf (_("%s: there"), words);

      add_line (self->needs, need->there ? "✓" : "○", need->there ? words : missing, need->there ? there : missing,
                need->there ? "muted" : NULL);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->heading), needs->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->needs), needs->len > 0);
}

/** ind_case_course_show: @family: whose course it is; it is read anew. */
void
ind_case_course_show (IndCaseCourse *self, IndCase *family)
{
  IndStage stage = ind_case_stage (family);
  g_autoptr (GArray) needs = ind_case_needs (family, ind_today ());
  g_autofree char *status = ind_upper_first (ind_words_case_status (family->status)), *missing = ind_words_missing (needs);
  const char *where = stage != IND_STAGE_NONE ? ind_words_stage (stage) : status, *model = ind_words_model (family->model);
  g_autofree char *both = g_strdup_printf ("%s%s%s", where, *where != '\0' && *model != '\0' ? " · " : "", model), *name = NULL;

  gtk_label_set_text (self->value, both);
  name = *missing != '\0' ? ind_words_fill (_("Where they are: {where}. Still missing: {missing}"), "where", both, "missing", missing, NULL)
                          : ind_words_fill (_("Where they are: {where}"), "where", both, NULL);
  ind_widget_set_name (GTK_WIDGET (self->button), name);
  ind_widget_set_name (gtk_widget_get_first_child (GTK_WIDGET (self->button)), name);
  gtk_widget_set_sensitive (GTK_WIDGET (self->button), stage != IND_STAGE_NONE);
  show_steps (self, stage);
  show_needs (self, needs);
}

static void
ind_case_course_dispose (GObject *object)
{
  ind_widget_drop_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (ind_case_course_parent_class)->dispose (object);
}

static void
ind_case_course_class_init (IndCaseCourseClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ind_case_course_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static GtkLabel *
new_label (const char *words, const char *css_class)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (words));

  gtk_label_set_xalign (label, 0);
  gtk_widget_add_css_class (GTK_WIDGET (label), css_class);
  return label;
}

/* What is on the button: a small heading with what it says below it, as the facts beside it have. */
static GtkWidget *
new_face (IndCaseCourse *self)
{
  GtkWidget *face = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2), *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkLabel *caption = new_label (_("Where they are"), "caption");

  gtk_widget_add_css_class (GTK_WIDGET (caption), "muted");
  self->value = new_label (NULL, "value");
  gtk_label_set_ellipsize (self->value, PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (self->value, 40);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->value));
  gtk_box_append (GTK_BOX (line), g_object_new (GTK_TYPE_IMAGE, "icon-name", "pan-down-symbolic", "accessible-role",
                                                GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_box_append (GTK_BOX (face), GTK_WIDGET (caption));
  gtk_box_append (GTK_BOX (face), line);
  return face;
}

static void
ind_case_course_init (IndCaseCourse *self)
{
  GtkWidget *popover = gtk_popover_new (), *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->steps = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  self->heading = new_label (_("For the next step"), "heading");
  self->needs = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_widget_add_css_class (page, "course");
  gtk_box_append (GTK_BOX (page), GTK_WIDGET (self->steps));
  gtk_box_append (GTK_BOX (page), GTK_WIDGET (self->heading));
  gtk_box_append (GTK_BOX (page), GTK_WIDGET (self->needs));
  gtk_popover_set_child (GTK_POPOVER (popover), page);
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_child (self->button, new_face (self));
  gtk_menu_button_set_popover (self->button, popover);
  gtk_widget_set_halign (GTK_WIDGET (self->button), GTK_ALIGN_START);
  gtk_widget_set_valign (GTK_WIDGET (self->button), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "fact-button");
  gtk_widget_set_parent (GTK_WIDGET (self->button), GTK_WIDGET (self));
}
