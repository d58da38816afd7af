#include "config.h"

#include "ind-theme.h"

#define RGB(hex) { ((hex) >> 16 & 255) / 255.0, ((hex) >> 8 & 255) / 255.0, ((hex) & 255) / 255.0 }

#define INK 0x1c2030
#define QUIET 0x4a4f5c
#define BLUE 0x2f6594
#define RED 0xa23d33
#define LINE 0xa9a498

static const IndTheme themes[IND_N_THEMES] = {
  [IND_THEME_SCREEN] = {
    .name = "screen",
    .ground = RGB (0xffffff),
    .inks = {
      [IND_ROLE_BODY] = RGB (INK), [IND_ROLE_STRONG] = RGB (INK), [IND_ROLE_TITLE] = RGB (INK),
      [IND_ROLE_HEADING] = RGB (INK), [IND_ROLE_WORDS] = RGB (INK), [IND_ROLE_MUTED] = RGB (QUIET),
      [IND_ROLE_NUMBER] = RGB (BLUE), [IND_ROLE_ALERT] = RGB (RED), [IND_ROLE_WATERMARK] = RGB (0xf0ede9),
      [IND_ROLE_RULE] = RGB (INK), [IND_ROLE_HAIR] = RGB (LINE), [IND_ROLE_FRAME] = RGB (INK),
      [IND_ROLE_MARK] = RGB (INK), [IND_ROLE_CURVE] = RGB (INK), [IND_ROLE_GRID] = RGB (0xbdb8ad),
    },
  },
  [IND_THEME_PRINT] = {
    .name = "print",
    .ground = RGB (0xffffff),
    .inks = {
      [IND_ROLE_BODY] = RGB (INK), [IND_ROLE_STRONG] = RGB (INK), [IND_ROLE_TITLE] = RGB (INK),
      [IND_ROLE_HEADING] = RGB (INK), [IND_ROLE_WORDS] = RGB (INK), [IND_ROLE_MUTED] = RGB (QUIET),
      [IND_ROLE_NUMBER] = RGB (BLUE), [IND_ROLE_ALERT] = RGB (RED), [IND_ROLE_WATERMARK] = RGB (0xf0ede9),
      [IND_ROLE_RULE] = RGB (INK), [IND_ROLE_HAIR] = RGB (LINE), [IND_ROLE_FRAME] = RGB (INK),
      [IND_ROLE_MARK] = RGB (INK), [IND_ROLE_CURVE] = RGB (INK), [IND_ROLE_GRID] = RGB (0xbdb8ad),
    },
  },
  [IND_THEME_GREY] = {
    .name = "grey",
    .ground = RGB (0xffffff),
    .inks = {
      [IND_ROLE_BODY] = RGB (0x1a1a1a), [IND_ROLE_STRONG] = RGB (0x000000), [IND_ROLE_TITLE] = RGB (0x000000),
      [IND_ROLE_HEADING] = RGB (0x000000), [IND_ROLE_WORDS] = RGB (0x1a1a1a), [IND_ROLE_MUTED] = RGB (0x444444),
      [IND_ROLE_NUMBER] = RGB (0x555555), [IND_ROLE_ALERT] = RGB (0x000000), [IND_ROLE_WATERMARK] = RGB (0xeeeeee),
      [IND_ROLE_RULE] = RGB (0x000000), [IND_ROLE_HAIR] = RGB (0x999999), [IND_ROLE_FRAME] = RGB (0x000000),
      [IND_ROLE_MARK] = RGB (0x000000), [IND_ROLE_CURVE] = RGB (0x000000), [IND_ROLE_GRID] = RGB (0xb5b5b5),
    },
  },
};

/** ind_theme_get: Returns: (transfer none): the theme of that name. */
const IndTheme *
ind_theme_get (IndThemeName name)
{
  g_return_val_if_fail (name < IND_N_THEMES, &themes[IND_THEME_PRINT]);
  return &themes[name];
}
