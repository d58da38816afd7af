#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void ind_toasts_show  (AdwToastOverlay *toasts, AdwToast *toast);
void ind_toasts_clear (AdwToastOverlay *toasts);

G_END_DECLS
