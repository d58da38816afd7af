#include "config.h"

#include "ind-fact.h"

#include <glib/gi18n.h>

#include "ind-format.h"
#include "ind-widget-help.h"

struct _IndFact
{
  GtkBox parent_instance;

  GtkLabel *caption;
  GtkImage *sign;
  GtkLabel *value;
};

enum { PROP_0, PROP_CAPTION, N_PROPERTIES };

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (IndFact, ind_fact, GTK_TYPE_BOX)

/* The two labels are heard as one. */
static void
update_name (IndFact *self)
{
  g_autofree char *name = ind_fact_read_out (self);

  ind_widget_set_name (GTK_WIDGET (self), name);
}

static void
ind_fact_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_CAPTION)
    ind_fact_set_caption (IND_FACT (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ind_fact_class_init (IndFactClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->set_property = ind_fact_set_property;
  properties[PROP_CAPTION] = g_param_spec_string ("caption", NULL, NULL, "", G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPERTIES, properties);
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/enindgang/Indgang/ui/ind-fact.ui");
  gtk_widget_class_bind_template_child (widget_class, IndFact, caption);
  gtk_widget_class_bind_template_child (widget_class, IndFact, sign);
  gtk_widget_class_bind_template_child (widget_class, IndFact, value);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ind_fact_init (IndFact *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** ind_fact_set_caption: @caption: the small heading. */
void
ind_fact_set_caption (IndFact *self, const char *caption)
{
  gtk_label_set_text (self->caption, caption);
  update_name (self);
}

/** ind_fact_say: @value: what it says, without a sign. */
void
ind_fact_say (IndFact *self, const char *value)
{
  ind_fact_say_with_sign (self, value, NULL, FALSE);
}

/**
 * ind_fact_say_with_sign:
 * @icon_name: (nullable): a sign that means the same as the words
 * @alert: in the colour of what needs attention
 */
void
ind_fact_say_with_sign (IndFact *self, const char *value, const char *icon_name, gboolean alert)
{
  gtk_label_set_text (self->value, value);
  gtk_image_set_from_icon_name (self->sign, icon_name);
  gtk_widget_set_visible (GTK_WIDGET (self->sign), icon_name != NULL);
  if (alert)
    gtk_widget_add_css_class (GTK_WIDGET (self), "alert");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "alert");
  update_name (self);
}

/**
 * ind_fact_say_day:
 * @time: (nullable): HH:MM
 */
void
ind_fact_say_day (IndFact *self, IndDate date, const char *time)
{
  g_autofree char *day = ind_format_date (date), *hour = time != NULL ? ind_format_time (time) : NULL;
  /* Translators: a day, and the time of day */
  g_autofree char *both = hour != NULL ? g_strdup_printf (_("%s at %s"), day, hour) : NULL;

  ind_fact_say (self, both != NULL ? both : day);
}

/**
 * ind_fact_say_follow_up:
 * @month: the next follow-up's; %IND_NO_DATE where there is none
 * @date: its day, or %IND_NO_DATE as long as it has none
 * @time: (nullable): HH:MM
 * @overdue: whether that has passed
 */
void
ind_fact_say_follow_up (IndFact *self, IndDate month, IndDate date, const char *time, gboolean overdue)
{
  g_autofree char *when = date != IND_NO_DATE ? ind_format_date (date) : ind_format_month_year (month);
  g_autofree char *shown = ind_upper_first (when);

  ind_fact_set_caption (self, overdue ? _("Follow-up should have been held") : _("Next follow-up"));
  if (overdue)
    ind_fact_say_with_sign (self, shown, "indgang-overdue-symbolic", TRUE);
  else if (date != IND_NO_DATE)
    ind_fact_say_day (self, date, time);
  else
    ind_fact_say (self, *shown != '\0' ? shown : _("None planned"));
}

/** ind_fact_read_out: Returns: (transfer full): heading and value in one. */
char *
ind_fact_read_out (IndFact *self)
{
  return g_strdup_printf ("%s: %s", gtk_label_get_text (self->caption), gtk_label_get_text (self->value));
}
