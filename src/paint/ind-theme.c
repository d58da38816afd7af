#include "config.h"

#include "ind-theme.h"

#define RGB(hex) { ((hex) >> 16 & 255) / 255.0, ((hex) >> 8 & 255) / 255.0, ((hex) & 255) / 255.0 }
#define HUE(w, t, s, l) { RGB (w), RGB (t), RGB (s), RGB (l) }

#define INK 0x1c2030
#define QUIET 0x4a4f5c
#define BLUE 0x2f6594
#define RED 0xa23d33
#define LINE 0xa9a498

/* Okabe and Ito's colours, softened; texts darker than their lines. */
#define LIGHT_HUES { \
    [IND_HUE_NONE] = HUE (0xf7f6f3, 0xeceae6, 0x565b67, INK), \
    [IND_HUE_ORANGE] = HUE (0xfff7f0, 0xfbe6d2, 0xac6225, 0x8f4d0c), \
    [IND_HUE_YELLOW] = HUE (0xfcf9ec, 0xf4ecc9, 0xa6840f, 0x6f570c), \
    [IND_HUE_GREEN] = HUE (0xf2f8f4, 0xdceee4, 0x3a7d5c, 0x2c664a), \
    [IND_HUE_PURPLE] = HUE (0xf8f4fa, 0xebe1f3, 0x624672, 0x674584), \
    [IND_HUE_SKY] = HUE (0xf1f9fd, 0xdaeef8, 0x4392ba, 0x1f6284), \
    [IND_HUE_BLUE] = HUE (0xf1f6fa, 0xd9e6f2, 0x2e5f95, 0x285a86), \
    [IND_HUE_SLATE] = HUE (0xf6f6f7, 0xe7e8ec, 0x6b7283, 0x505767), \
    [IND_HUE_RED] = HUE (0xfdf4f3, 0xf8dcd8, 0xb23a32, 0x952c25), \
  }

/* The same on a dark ground: fills are deep, lines and texts light. */
#define DARK_HUES { \
    [IND_HUE_NONE] = HUE (0x20242e, 0x2c313d, 0xb4b9c4, 0xf1efe9), \
    [IND_HUE_ORANGE] = HUE (0x2a231e, 0x4a3420, 0xedad6d, 0xf6c592), \
    [IND_HUE_YELLOW] = HUE (0x28261c, 0x453c19, 0xdbcd53, 0xecd68b), \
    [IND_HUE_GREEN] = HUE (0x1c2823, 0x20412f, 0x87bea4, 0xa5dcc0), \
    [IND_HUE_PURPLE] = HUE (0x26222d, 0x3c2e4c, 0xc195e9, 0xd6c1ec), \
    [IND_HUE_SKY] = HUE (0x1c272e, 0x1d4050, 0x7cc4e6, 0xaadcf3), \
    [IND_HUE_BLUE] = HUE (0x1d2530, 0x233c57, 0x608ec2, 0xb0d0ee), \
    [IND_HUE_SLATE] = HUE (0x22262f, 0x373c48, 0xa8afbd, 0xcdd2dc), \
    [IND_HUE_RED] = HUE (0x2c2122, 0x4f2827, 0xf08b81, 0xf9b8b1), \
  }

/* Lines of a grey that a tired printer still tells from its neighbour; the patterns tell one hue from another. */
#define GREY_HUE HUE (0xffffff, 0xffffff, 0x1a1a1a, 0x000000)

#define LIGHT_INKS \
    [IND_ROLE_BODY] = RGB (INK), [IND_ROLE_STRONG] = RGB (INK), [IND_ROLE_TITLE] = RGB (INK), \
    [IND_ROLE_HEADING] = RGB (INK), [IND_ROLE_WORDS] = RGB (INK), [IND_ROLE_MUTED] = RGB (QUIET), \
    [IND_ROLE_NUMBER] = RGB (BLUE), [IND_ROLE_ALERT] = RGB (RED), [IND_ROLE_WATERMARK] = RGB (0xf0ede9), \
    [IND_ROLE_RULE] = RGB (INK), [IND_ROLE_HAIR] = RGB (LINE), [IND_ROLE_FRAME] = RGB (INK), \
    [IND_ROLE_MARK] = RGB (INK), [IND_ROLE_CURVE] = RGB (INK), [IND_ROLE_GRID] = RGB (0xbdb8ad), \
    [IND_ROLE_PAPER] = RGB (0xffffff), [IND_ROLE_SOLID] = RGB (0x1f2430), \
    [IND_ROLE_ON_SOLID] = RGB (0xffffff), [IND_ROLE_ON_SOLID_STRONG] = RGB (0xffffff), \
    [IND_ROLE_ON_SOLID_MUTED] = RGB (0xcfd2da), [IND_ROLE_PAST] = RGB (0xf1ece3)

#define DARK_INKS(paper, muted, grid, past) \
    [IND_ROLE_BODY] = RGB (0xf1efe9), [IND_ROLE_STRONG] = RGB (0xffffff), [IND_ROLE_TITLE] = RGB (0xffffff), \
    [IND_ROLE_HEADING] = RGB (0xffffff), [IND_ROLE_WORDS] = RGB (0xf1efe9), [IND_ROLE_MUTED] = RGB (muted), \
    [IND_ROLE_NUMBER] = RGB (0xb0d0ee), [IND_ROLE_ALERT] = RGB (0xf9b8b1), [IND_ROLE_WATERMARK] = RGB (0x262b37), \
    [IND_ROLE_RULE] = RGB (0xf1efe9), [IND_ROLE_HAIR] = RGB (0x4b5160), [IND_ROLE_FRAME] = RGB (0xf1efe9), \
    [IND_ROLE_MARK] = RGB (0xf1efe9), [IND_ROLE_CURVE] = RGB (0xf1efe9), [IND_ROLE_GRID] = RGB (grid), \
    [IND_ROLE_PAPER] = RGB (paper), [IND_ROLE_SOLID] = RGB (0xf1efe9), \
    [IND_ROLE_ON_SOLID] = RGB (0x14171f), [IND_ROLE_ON_SOLID_STRONG] = RGB (0x14171f), \
    [IND_ROLE_ON_SOLID_MUTED] = RGB (0x3a3f4b), [IND_ROLE_PAST] = RGB (past)

static const IndTheme themes[IND_N_THEMES] = {
  [IND_THEME_SCREEN] = {
    .name = "screen", .ground = RGB (0xfaf7f2), .has_ground = TRUE,
    .inks = { LIGHT_INKS }, .hues = LIGHT_HUES,
  },
  [IND_THEME_DARK] = {
    .name = "dark", .ground = RGB (0x1d2027), .has_ground = TRUE,
    .inks = { DARK_INKS (0x262a33, 0xbcc0ca, 0x5a6171, 0x343a47) }, .hues = DARK_HUES,
  },
  [IND_THEME_PROJECTOR] = {
    .name = "projector", .ground = RGB (0x14171f), .has_ground = TRUE,
    .inks = { DARK_INKS (0x1b202b, 0xcfd2da, 0x535a69, 0x2b313d) }, .hues = DARK_HUES,
  },
  [IND_THEME_PRINT] = {
    .name = "print", .ground = RGB (0xffffff), .has_patterns = TRUE,
    .inks = { LIGHT_INKS }, .hues = LIGHT_HUES,
  },
  [IND_THEME_GREY] = {
    .name = "grey", .ground = RGB (0xffffff), .has_patterns = TRUE,
    .inks = {
      [IND_ROLE_BODY] = RGB (0x1a1a1a), [IND_ROLE_STRONG] = RGB (0x000000), [IND_ROLE_TITLE] = RGB (0x000000),
      [IND_ROLE_HEADING] = RGB (0x000000), [IND_ROLE_WORDS] = RGB (0x1a1a1a), [IND_ROLE_MUTED] = RGB (0x444444),
      [IND_ROLE_NUMBER] = RGB (0x555555), [IND_ROLE_ALERT] = RGB (0x000000), [IND_ROLE_WATERMARK] = RGB (0xeeeeee),
      [IND_ROLE_RULE] = RGB (0x000000), [IND_ROLE_HAIR] = RGB (0x999999), [IND_ROLE_FRAME] = RGB (0x000000),
      [IND_ROLE_MARK] = RGB (0x000000), [IND_ROLE_CURVE] = RGB (0x000000), [IND_ROLE_GRID] = RGB (0xb5b5b5),
      [IND_ROLE_PAPER] = RGB (0xffffff), [IND_ROLE_SOLID] = RGB (0x000000),
      [IND_ROLE_ON_SOLID] = RGB (0xffffff), [IND_ROLE_ON_SOLID_STRONG] = RGB (0xffffff),
      [IND_ROLE_ON_SOLID_MUTED] = RGB (0xd0d0d0), [IND_ROLE_PAST] = RGB (0xeeeeee),
    },
    .hues = { GREY_HUE, GREY_HUE, GREY_HUE, GREY_HUE, GREY_HUE, GREY_HUE, GREY_HUE, GREY_HUE, GREY_HUE },
  },
};

/** ind_theme_get: Returns: (transfer none): the theme of that name. */
const IndTheme *
ind_theme_get (IndThemeName name)
{
  g_return_val_if_fail (name < IND_N_THEMES, &themes[IND_THEME_PRINT]);
  return &themes[name];
}

/** ind_theme_find: finds a theme by its word, such as "projector". Returns: whether there is one. */
gboolean
ind_theme_find (const char *name, IndThemeName *found)
{
  for (IndThemeName k = 0; k < IND_N_THEMES; k++)
    if (g_str_equal (themes[k].name, name))
      {
        *found = k;
        return TRUE;
      }
  return FALSE;
}

/** ind_theme_ink: Returns: (transfer none): what a role looks like where the item has that hue. */
const IndColour *
ind_theme_ink (const IndTheme *theme, IndRole role, IndHue hue)
{
  const IndInks *inks = &theme->hues[hue];

  switch (role)
    {
    case IND_ROLE_GROUND:
      return &theme->ground;
    case IND_ROLE_WASH:
      return &inks->wash;
    case IND_ROLE_TINT:
      return &inks->tint;
    case IND_ROLE_STROKE:
      return &inks->stroke;
    case IND_ROLE_LABEL:
    case IND_ROLE_LABEL_STRONG:
      return &inks->label;
    default:
      return &theme->inks[role];
    }
}
