#include "config.h"

#include "ind-referral-window.h"

#include <glib/gi18n.h>

#include "ind-day-entry.h"
#include "ind-format.h"
#include "ind-widget-help.h"
#include "ind-words.h"

struct _IndReferralWindow
{
  AdwWindow parent_instance;

  GtkEntry *child, *referrer;
  IndDayEntry *birth_date;
  GtkDropDown *coordinator;
  GtkTextView *reason;
  GtkWidget *create;

  IndDesk *desk;
  GPtrArray *workers;   /* (element-type IndWorker): in the order of the choice, from its second line on */
};

enum { REFERRED, FAILED, PUT_OFF, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IndReferralWindow, ind_referral_window, ADW_TYPE_WINDOW)

static void
update (IndReferralWindow *self)
{
  gtk_widget_set_sensitive (self->create, !ind_is_blank (gtk_editable_get_text (GTK_EDITABLE (self->child))));
}

static char *
text_of (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
}

/* Who refers the family, and why, as it is kept with the case. */
static char *
note_of (IndReferralWindow *self)
{
  const char *referrer = gtk_editable_get_text (GTK_EDITABLE (self->referrer));
  g_autofree char *reason = text_of (self->reason);

  if (ind_is_blank (referrer))
    return g_steal_pointer (&reason);
  if (ind_is_blank (reason))
    return ind_words_fill (_("Referred by {who}."), "who", referrer, NULL);
  return ind_words_fill (_("Referred by {who}: {reason}"), "who", referrer, "reason", reason, NULL);
}

static void
on_create (IndReferralWindow *self)
{
  guint chosen = gtk_drop_down_get_selected (self->coordinator);
  g_autofree char *note = note_of (self);
  g_autoptr (GError) error = NULL;
  IndReferral referral = {
    .child = gtk_editable_get_text (GTK_EDITABLE (self->child)),
    .birth_date = ind_day_entry_get (self->birth_date),
    .coordinator = chosen > 0 ? self->workers->pdata[chosen - 1] : NULL,
    .note = note,
  };
  gint64 id;

  if (!gtk_widget_get_sensitive (self->create))
    return;
  if (!ind_day_entry_is_good (self->birth_date))
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->birth_date));
      return;
    }
  id = ind_desk_refer (self->desk, &referral, &error);
  if (id == 0)
    {
      g_signal_emit (self, signals[FAILED], 0, error);
      return;
    }
  g_signal_emit (self, signals[REFERRED], 0, id);
  gtk_window_destroy (GTK_WINDOW (self));
}

static gboolean
is_begun (IndReferralWindow *self)
{
  g_autofree char *reason = text_of (self->reason);

  return *reason != '\0' || !ind_is_blank (gtk_editable_get_text (GTK_EDITABLE (self->child)))
         || !ind_is_blank (gtk_editable_get_text (GTK_EDITABLE (self->referrer)));
}

/* What has been written is not thrown away: it stands there when somebody comes back to it. */
static gboolean
ind_referral_window_close_request (GtkWindow *window)
{
  if (!is_begun (IND_REFERRAL_WINDOW (window)))
    return GTK_WINDOW_CLASS (ind_referral_window_parent_class)->close_request (window);
  gtk_widget_set_visible (GTK_WIDGET (window), FALSE);
  g_signal_emit (window, signals[PUT_OFF], 0);
  return TRUE;
}

static void
ind_referral_window_dispose (GObject *object)
{
  IndReferralWindow *self = IND_REFERRAL_WINDOW (object);

  g_clear_object (&self->desk);
  g_clear_pointer (&self->workers, g_ptr_array_unref);
  G_OBJECT_CLASS (ind_referral_window_parent_class)->dispose (object);
}

static void
ind_referral_window_class_init (IndReferralWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (IND_TYPE_DAY_ENTRY);
  G_OBJECT_CLASS (klass)->dispose = ind_referral_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = ind_referral_window_close_request;
  signals[REFERRED] = g_signal_new ("referred", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_ERROR);
  /* Closed with something written in it: hidden, to be gone on with. */
  signals[PUT_OFF] = g_signal_new ("put-off", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/enindgang/Indgang/ui/ind-referral-window.ui");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_bind_template_child (widget_class, IndReferralWindow, child);
  gtk_widget_class_bind_template_child (widget_class, IndReferralWindow, birth_date);
  gtk_widget_class_bind_template_child (widget_class, IndReferralWindow, coordinator);
  gtk_widget_class_bind_template_child (widget_class, IndReferralWindow, referrer);
  gtk_widget_class_bind_template_child (widget_class, IndReferralWindow, reason);
  gtk_widget_class_bind_template_child (widget_class, IndReferralWindow, create);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, on_create);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ind_referral_window_init (IndReferralWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ind_drop_down_set_name (self->coordinator, _("Coordinator"), FALSE);
  ind_widget_clean_names (GTK_WIDGET (self));
}

/* Nobody, and all workers; whoever sits here is chosen. */
static void
offer_coordinators (IndReferralWindow *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  gint64 here = ind_desk_seated_worker (self->desk);
  guint chosen = 0;

  gtk_string_list_append (names, _("Nobody yet"));
  for (guint k = 0; k < self->workers->len; k++)
    {
      IndRecord *worker = self->workers->pdata[k];

      gtk_string_list_append (names, ind_actor_name (worker));
      if (worker->id == here)
        chosen = k + 1;
    }
  gtk_drop_down_set_model (self->coordinator, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->coordinator, chosen);
}

/** ind_referral_window_new: Returns: (transfer floating) (nullable): a window for a referral; %NULL where the workers cannot be read. */
GtkWidget *
ind_referral_window_new (GtkWindow *parent, IndDesk *desk, GError **error)
{
  g_autoptr (GPtrArray) workers = ind_desk_list_workers (desk, error);
  IndReferralWindow *self;

  if (workers == NULL)
    return NULL;
  self = g_object_new (IND_TYPE_REFERRAL_WINDOW, "transient-for", parent, NULL);
  self->desk = g_object_ref (desk);
  self->workers = g_steal_pointer (&workers);
  offer_coordinators (self);
  update (self);
  ind_widget_begin_with (GTK_WIDGET (self), GTK_WIDGET (self->child));
  return GTK_WIDGET (self);
}
