#include "config.h"

#include "ind-beginning.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ind-widget-help.h"

/** ind_beginning_new: Returns: (transfer floating): what a place shows while there is no family, with how to begin; @description: what will be seen there. */
GtkWidget *
ind_beginning_new (const char *description)
{
  static const struct { const char *words, *action; } ways[] = {
    { N_("_Open File…"), "win.open" }, { N_("_New Referral…"), "win.new" }, { N_("_Try with Invented Families"), "win.sample" },
  };
  GtkWidget *page = adw_status_page_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), IND_APPLICATION_ID);
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _("No Families Yet"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page), description);
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  for (gsize k = 0; k < G_N_ELEMENTS (ways); k++)
    {
      GtkWidget *button = gtk_button_new_with_mnemonic (_(ways[k].words));

      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), ways[k].action);
      gtk_widget_add_css_class (button, "pill");
      if (k == 0)
        gtk_widget_add_css_class (button, "suggested-action");
      gtk_box_append (GTK_BOX (box), button);
    }
  adw_status_page_set_child (ADW_STATUS_PAGE (page), box);
  ind_widget_clean_names (page);
  return page;
}
