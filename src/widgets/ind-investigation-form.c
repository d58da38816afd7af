#include "config.h"

#include "ind-investigation-form.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ind-catalogue.h"
#include "ind-day-entry.h"
#include "ind-format.h"
#include "ind-paragraph.h"
#include "ind-widget-help.h"

struct _IndInvestigationForm
{
  GtkPopover parent_instance;

  GtkEntry *what;
  GtkDropDown *paragraph, *who;
  IndDayEntry *started, *due, *done;
  GtkWidget *remove, *save;

  IndCaseView *view;          /* not held: it holds the form */
  IndDesk *desk;
  IndAssessment *assessment;
  IndInvestigation *investigation;
  GPtrArray *paragraphs;      /* (element-type utf8): keys of the catalogue; an empty one for none, %NULL for what it is now */
  GPtrArray *actors;          /* (element-type IndRecord): %NULL for nobody */
};

G_DEFINE_FINAL_TYPE (IndInvestigationForm, ind_investigation_form, GTK_TYPE_POPOVER)

static IndDate
due_by_law (IndInvestigationForm *self, guint chosen, IndDate started)
{
  const char *key = self->paragraphs->pdata[chosen];
  const char *months = key != NULL && *key != '\0' ? ind_catalogue_value (IND_CATALOGUE_PARAGRAPHS, key, "Months") : NULL;

  return months != NULL && started != IND_NO_DATE ? ind_date_add_months (started, atoi (months)) : IND_NO_DATE;
}

/* The deadline that the law gives stands there before anybody has set one. */
static void
propose_due (IndInvestigationForm *self)
{
  IndDate due = due_by_law (self, gtk_drop_down_get_selected (self->paragraph), ind_day_entry_get (self->started));

  if (due != IND_NO_DATE && ind_day_entry_get (self->due) == IND_NO_DATE && ind_day_entry_is_good (self->due))
    ind_day_entry_set (self->due, due);
}

static void
update (IndInvestigationForm *self)
{
  gtk_widget_set_sensitive (self->save, !ind_is_blank (gtk_editable_get_text (GTK_EDITABLE (self->what))));
}

static void
fill_paragraph (IndInvestigationForm *self, IndRecord *draft)
{
  const char *key = self->paragraphs->pdata[gtk_drop_down_get_selected (self->paragraph)];

  if (key != NULL)
    ind_record_set_paragraph (draft, key);
}

static IndRecord *
fill (IndInvestigationForm *self)
{
  IndRecord *draft = self->investigation != NULL ? ind_record_draft ((IndRecord *) self->investigation)
                                                 : ind_record_new (&ind_investigation_table, ind_new_id ());

  ind_record_set_text_at (draft, "title", gtk_editable_get_text (GTK_EDITABLE (self->what)));
  fill_paragraph (self, draft);
  ind_record_set_record_at (draft, "responsible", self->actors->pdata[gtk_drop_down_get_selected (self->who)]);
  ind_record_set_number_at (draft, "started_on", ind_day_entry_get (self->started));
  ind_record_set_number_at (draft, "due_on", ind_day_entry_get (self->due));
  ind_record_set_number_at (draft, "done_on", ind_day_entry_get (self->done));
  return draft;
}

/* The verb renews the row in which the form stands: not before the form's own signals are over. */
static gboolean
do_save (gpointer data)
{
  IndInvestigationForm *self = data;
  g_autoptr (IndRecord) draft = fill (self);
  g_autoptr (GError) error = NULL;
  gboolean well = self->investigation != NULL
                  ? ind_desk_change (self->desk, (IndRecord *) self->investigation, draft, &error)
                  : ind_desk_add (self->desk, (IndRecord *) self->assessment, draft, G_MAXUINT, &error) != 0;

  ind_case_view_check (self->view, well, _("The investigation was not saved"), &error);
  return G_SOURCE_REMOVE;
}

static gboolean
do_remove (gpointer data)
{
  IndInvestigationForm *self = data;
  g_autoptr (GError) error = NULL;

  ind_case_view_check (self->view, ind_desk_remove (self->desk, (IndRecord *) self->investigation, &error),
                       _("The investigation was not removed"), &error);
  return G_SOURCE_REMOVE;
}

static void
close_and (IndInvestigationForm *self, GSourceFunc then)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, then, g_object_ref (self), g_object_unref);
}

static void
on_save (IndInvestigationForm *self)
{
  if (gtk_widget_get_sensitive (self->save) && ind_day_entry_is_good (self->started) && ind_day_entry_is_good (self->due)
      && ind_day_entry_is_good (self->done))
    close_and (self, do_save);
}

static void
on_remove (IndInvestigationForm *self)
{
  close_and (self, do_remove);
}

/* All paragraphs of the catalogue that are whole ones; first none, and what the investigation has if it is another. */
static void
offer_paragraphs (IndInvestigationForm *self)
{
  const char *const *keys = ind_catalogue_keys (IND_CATALOGUE_PARAGRAPHS);
  const IndInvestigation *one = self->investigation;
  g_autofree char *now = one != NULL ? ind_record_paragraph_key ((const IndRecord *) one) : NULL;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = 0;

  gtk_string_list_append (names, _("No paragraph"));
  g_ptr_array_add (self->paragraphs, (gpointer) "");
  for (guint k = 0; keys[k] != NULL; k++)
    {
      gboolean whole = strchr (strchr (keys[k], '/') + 1, '/') == NULL;
      g_autofree char *number = whole ? ind_paragraph_called (keys[k]) : NULL;
      g_autofree char *text = whole ? g_strdup_printf ("%s, %s", number, ind_catalogue_name (IND_CATALOGUE_PARAGRAPHS, keys[k])) : NULL;

      if (text == NULL)
        continue;
      if (g_strcmp0 (now, keys[k]) == 0)
        chosen = self->paragraphs->len;
      g_ptr_array_add (self->paragraphs, (gpointer) keys[k]);
      gtk_string_list_append (names, text);
    }
  if (now != NULL && chosen == 0)
    {
      g_autofree char *number = ind_record_paragraph ((const IndRecord *) one);

      chosen = self->paragraphs->len;
      g_ptr_array_add (self->paragraphs, NULL);
      gtk_string_list_append (names, number);
    }
  gtk_drop_down_set_model (self->paragraph, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->paragraph, chosen);
}

/* Nobody, the case's workers, and whoever has it now. */
static void
offer_actors (IndInvestigationForm *self)
{
  IndCase *family = ind_record_case ((IndRecord *) self->assessment);
  IndRecord *now = self->investigation != NULL ? self->investigation->responsible.record : NULL;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = 0, n = ind_list_length (family->workers);

  gtk_string_list_append (names, _("Nobody yet"));
  g_ptr_array_add (self->actors, NULL);
  for (guint k = 0; k < n; k++)
    {
      IndRecord *worker = ind_list_get (family->workers, k);

      if (now == worker)
        chosen = self->actors->len;
      g_ptr_array_add (self->actors, worker);
      gtk_string_list_append (names, ind_actor_name (worker));
    }
  if (now != NULL && chosen == 0)
    {
      chosen = self->actors->len;
      g_ptr_array_add (self->actors, now);
      gtk_string_list_append (names, ind_actor_name (now));
    }
  gtk_drop_down_set_model (self->who, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->who, chosen);
}

/**
 * ind_investigation_form_new:
 * @investigation: (nullable): the one to change; %NULL to add one
 *
 * Returns: (transfer floating): the popover
 */
GtkWidget *
ind_investigation_form_new (IndCaseView *view, IndDesk *desk, IndAssessment *assessment, IndInvestigation *investigation)
{
  IndInvestigationForm *self = g_object_new (IND_TYPE_INVESTIGATION_FORM, NULL);

  self->view = view;
  self->desk = g_object_ref (desk);
  self->assessment = g_object_ref (assessment);
  self->investigation = investigation != NULL ? g_object_ref (investigation) : NULL;
  offer_paragraphs (self);
  offer_actors (self);
  if (investigation != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->what), investigation->title);
  ind_day_entry_set (self->started, investigation != NULL ? investigation->started_on : ind_today ());
  ind_day_entry_set (self->due, investigation != NULL ? investigation->due_on : IND_NO_DATE);
  ind_day_entry_set (self->done, investigation != NULL ? investigation->done_on : IND_NO_DATE);
  gtk_widget_set_visible (self->remove, investigation != NULL);
  update (self);
  g_signal_connect_object (self->paragraph, "notify::selected", G_CALLBACK (propose_due), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

static void
ind_investigation_form_dispose (GObject *object)
{
  IndInvestigationForm *self = IND_INVESTIGATION_FORM (object);

  g_clear_object (&self->desk);
  g_clear_object (&self->assessment);
  g_clear_object (&self->investigation);
  g_clear_pointer (&self->paragraphs, g_ptr_array_unref);
  g_clear_pointer (&self->actors, g_ptr_array_unref);
  G_OBJECT_CLASS (ind_investigation_form_parent_class)->dispose (object);
}

static void
ind_investigation_form_class_init (IndInvestigationFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (IND_TYPE_DAY_ENTRY);
  G_OBJECT_CLASS (klass)->dispose = ind_investigation_form_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/enindgang/Indgang/ui/ind-investigation-form.ui");
  gtk_widget_class_bind_template_child (widget_class, IndInvestigationForm, what);
  gtk_widget_class_bind_template_child (widget_class, IndInvestigationForm, paragraph);
  gtk_widget_class_bind_template_child (widget_class, IndInvestigationForm, who);
  gtk_widget_class_bind_template_child (widget_class, IndInvestigationForm, started);
  gtk_widget_class_bind_template_child (widget_class, IndInvestigationForm, due);
  gtk_widget_class_bind_template_child (widget_class, IndInvestigationForm, done);
  gtk_widget_class_bind_template_child (widget_class, IndInvestigationForm, remove);
  gtk_widget_class_bind_template_child (widget_class, IndInvestigationForm, save);
  gtk_widget_class_bind_template_callback (widget_class, propose_due);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, on_save);
  gtk_widget_class_bind_template_callback (widget_class, on_remove);
}

static void
ind_investigation_form_init (IndInvestigationForm *self)
{
  self->paragraphs = g_ptr_array_new ();
  self->actors = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  ind_drop_down_set_name (self->paragraph, _("Paragraph"), FALSE);
  ind_drop_down_set_name (self->who, _("Who does it"), FALSE);
}
