#include "config.h"

#include "ind-families-year.h"

#include "ind-annual-wheel-private.h"

/* Where the parts stand, in points on the canvas. */
typedef struct
{
  double width, height, scale;       /* no height: as high as it takes */
  double margin, names, notes;       /* how broad the families' names are, and what each row calls for */
  double head, foot;                 /* where the rows begin; below them: what the marks mean */
  double tiny, small, body, strong, title;
  double least_row;
} Form;

static const Form forms[] = {
  [IND_FAMILIES_SHEET] = { 1380, 0, 1, 30, 206, 176, 158, 116, 15, 15.5, 17, 18, 34, 60 },
  /* A4, on which 15 points are 9 */
  [IND_FAMILIES_PAGE] = { 1403, 992, 0.6, 42, 206, 176, 162, 116, 15, 15, 17, 17, 34, 60 },
};

#define YEARS 62.0       /* above the rows: the months, and above these the years */
#define MONTHS 32.0
#define LEGEND_LINE 36.0
#define LANE 30.0        /* one mark above another */
#define MARK 25.0
#define ABOVE 9.0        /* between a row's rule and its first mark */
#define MOST_LANES 6
#define GAP 2.5          /* between a mark and what stands beside it */
#define BESIDE 14.0      /* beside a row, for the frame of who is in it */
#define LONGEST 1.4      /* months that the chip of a day may be long, where its number would have no room in one */
#define EDGE 4.5         /* between a mark's end and its words */

typedef struct
{
  IndWheelDrawing base;        /* as the wheel's marks need it */
  const IndFamiliesYearContent *content;
  const Form *form;
} Drawing;

static double
month_width (const Form *form)
{
  return (form->width - 2 * form->margin - form->names - form->notes) / 12;
}

/* Where a month begins, 0 for the first. */
static double
month_x (const Form *form, double month)
{
  return form->margin + form->names + month * month_width (form);
}

static double
text (Drawing *self, IndRole role, double size, double x, double baseline, double most, const char *words)
{
  g_autofree char *part = ind_typeset_shorten (self->base.typeset, words, role, size, most);
  double width = ind_typeset_width (self->base.typeset, part, role, size);

  ind_scene_text (self->base.scene, role, size, x, baseline, width, part, -1);
  return width;
}

static int
month_of (const IndFamiliesYearContent *content, IndDate month)
{
  int year, first_year, number, first_number;

  ind_date_get (month, &year, &number, NULL);
  ind_date_get (content->first, &first_year, &first_number, NULL);
  return 12 * (year - first_year) + number - first_number;
}

/* Where a day begins. */
static double
begin_of_day (const Drawing *self, IndDate date)
{
  IndDate month = ind_date_month (date);

  return month_x (self->form, month_of (self->content, month) + (date - month) / (ind_date_month_end (date) - month + 1.0));
}

/* The middle of a day. */
static double
x_of_day (const Drawing *self, IndDate date)
{
  return (begin_of_day (self, date) + begin_of_day (self, date + 1)) / 2;
}

/* The day, where there is one, and the kind: as much of them as there is room for, the kind before all. */
static char *
mark_words (const Drawing *self, const IndWheelEntry *entry, double room)
{
  g_autofree char *whole = NULL, *shorter = NULL;
  int day = 0;

  if (entry->date != IND_NO_DATE)
    ind_date_get (entry->date, NULL, NULL, &day);
  whole = day > 0 ? g_strdup_printf ("%d. %s", day, entry->label) : g_strdup (entry->label);
  shorter = day > 0 ? g_strdup_printf ("%d. %s", day, entry->title) : g_strdup (entry->title);
  if (ind_typeset_width (self->base.typeset, whole, IND_ROLE_LABEL_STRONG, self->form->tiny) <= room)
    return g_steal_pointer (&whole);
  if (ind_typeset_width (self->base.typeset, shorter, IND_ROLE_LABEL_STRONG, self->form->tiny) <= room)
    return g_steal_pointer (&shorter);
  return g_strdup (entry->title);
}

/* How much of a mark its words cannot have. */
static double
mark_edges (const IndWheelEntry *entry)
{
  return 2 * EDGE + (entry->state != IND_WHEEL_AGREED && entry->state != IND_WHEEL_PLANNED ? 0.6 * MARK : 0);
}

/* How wide a mark is in a room: as its words, or as its sign alone where they have no room. */
static double
mark_width (const Drawing *self, const IndWheelEntry *entry, double room)
{
  double edges = mark_edges (entry);
  g_autofree char *words = mark_words (self, entry, room - edges);
  double wide = ind_typeset_width (self->base.typeset, words, IND_ROLE_LABEL_STRONG, self->form->tiny) + edges + 0.5;

  return wide <= room ? wide : MARK;
}

/*
 * Where an entry's mark begins and ends: over its months, or from its day on, on the day's own side of today. Returns: whether it
 * stands in these twelve months
 */
static gboolean
find_mark (const Drawing *self, const IndWheelEntry *entry, double *left, double *right)
{
  double begin = month_x (self->form, 0) + GAP, end = month_x (self->form, 12) - GAP, month = month_width (self->form) - 2 * GAP;
  double now = x_of_day (self, self->content->today), wide;
  g_autofree char *words = NULL;
  int from = month_of (self->content, entry->date != IND_NO_DATE ? entry->date : entry->month);
  int to = entry->date != IND_NO_DATE ? from + 1 : from + entry->months;

  if (to <= 0 || from >= 12)
    return FALSE;
  *left = month_x (self->form, MAX (from, 0)) + GAP;
  *right = month_x (self->form, MIN (to, 12)) - GAP;
  if (entry->date == IND_NO_DATE)
    return TRUE;
  if (entry->date < self->content->today && now - GAP - begin >= MARK)
    end = MIN (end, now - GAP);
  else if (entry->date >= self->content->today && end - now - GAP >= MARK)
    begin = MAX (begin, now + GAP);
  words = mark_words (self, entry, month - mark_edges (entry));
  wide = mark_width (self, entry, MIN (g_str_equal (words, entry->title) ? LONGEST * month : month, end - begin));
  *left = CLAMP (begin_of_day (self, entry->date), begin, end - wide);
  *right = *left + wide;
  return TRUE;
}

/* Finds a lane for each entry that is seen, so that none stands on another. Returns: how many there are */
static guint
find_lanes (const Drawing *self, const IndFamilyRow *row, guint *lanes)
{
  g_autofree double *ends = g_new (double, row->n_entries + 1);
  guint n = 0;

  for (guint k = 0; k < row->n_entries; k++)
    {
      double left, right;

      if (!find_mark (self, &row->entries[k], &left, &right))
        continue;
      for (lanes[k] = 0; lanes[k] < n && ends[lanes[k]] + GAP > left; lanes[k]++)
        ;
      n = MAX (n, lanes[k] + 1);
      ends[lanes[k]] = right;
    }
  return n;
}

static double
row_height (const Drawing *self, const IndFamilyRow *row)
{
  g_autofree guint *lanes = g_new0 (guint, row->n_entries + 1);
  guint n = find_lanes (self, row, lanes);

  return MAX (self->form->least_row, 2 * ABOVE + LANE * MIN (n, MOST_LANES) - (LANE - MARK));
}

/* What words stand on, so that no pattern lies under them. */
static void
put_plate (Drawing *self, IndHue hue, double x, double y, double width)
{
  g_autoptr (IndPath) plate = ind_path_new ();

  ind_path_box (plate, &(IndBox) { x - 2.5, y + 2, width + 5, MARK - 4 }, 3);
  ind_scene_path (self->base.scene, plate, IND_ROLE_TINT, IND_ROLE_NONE, 0)->hue = hue;
}

/* A mark as the wheel has it, with its day and its kind in words. */
static void
draw_entry (Drawing *self, const IndWheelEntry *entry, double left, double right, double y)
{
  double tiny = self->form->tiny, middle = y + MARK / 2, room = right - left - mark_edges (entry);
  IndBox box = { left, y, right - left, MARK };
  IndHue hue = ind_wheel_hues[entry->ring];
  g_autoptr (IndPath) outline = ind_path_new ();
  gboolean agreed = entry->state == IND_WHEEL_AGREED;
  g_autofree char *words = NULL;

  ind_path_box (outline, &box, 6);
  if (agreed)
    ind_scene_path (self->base.scene, outline, IND_ROLE_LABEL, IND_ROLE_NONE, 0)->hue = hue;
  else
    ind_wheel_state (&self->base, entry->state, hue, outline, (IndPoint) { left + 5 + 0.27 * MARK, middle }, 0.54 * MARK);
  words = mark_words (self, entry, room);
  if (ind_typeset_width (self->base.typeset, words, IND_ROLE_LABEL_STRONG, tiny) > room + 1)
    return;
  if (!agreed && entry->state != IND_WHEEL_CANCELLED)
    put_plate (self, hue, right - EDGE - room, y, MIN (room, ind_typeset_width (self->base.typeset, words, IND_ROLE_LABEL_STRONG, tiny)));
  text (self, agreed ? IND_ROLE_GROUND : IND_ROLE_LABEL_STRONG, tiny, right - EDGE - room, middle + 0.35 * tiny, room,
        words);
  if (!agreed)
    ((IndItem *) ind_scene_item (self->base.scene, ind_scene_length (self->base.scene) - 1))->hue = hue;
}

/* The marks of a row; what has no room is counted in the last lane of its month. */
static void
draw_entries (Drawing *self, const IndFamilyRow *row, double y, double height)
{
  g_autofree guint *lanes = g_new0 (guint, row->n_entries + 1);
  guint n = find_lanes (self, row, lanes), most = n > MOST_LANES ? MOST_LANES - 1 : n, left_out[12] = { 0 };
  double top = y + (height - LANE * MIN (n, MOST_LANES) + LANE - MARK) / 2;

  for (guint k = 0; k < row->n_entries; k++)
    {
      double left, right;

      if (!find_mark (self, &row->entries[k], &left, &right))
        continue;
      if (lanes[k] < most)
        draw_entry (self, &row->entries[k], left, right, top + lanes[k] * LANE);
      else
        left_out[MIN (11, (int) ((left - month_x (self->form, 0)) / month_width (self->form)))]++;
    }
  for (int k = 0; k < 12; k++)
    if (left_out[k] > 0)
      {
        g_autofree char *count = g_strdup_printf ("%u", left_out[k]);
        g_auto (GStrv) halves = g_strsplit (self->content->more, "{n}", 2);
        g_autofree char *words = g_strjoinv (count, halves), *sign = g_strdup_printf ("+%u", left_out[k]);
        double room = month_width (self->form) - 12;
        gboolean fits = ind_typeset_width (self->base.typeset, words, IND_ROLE_MUTED, self->form->tiny) <= room;

        text (self, IND_ROLE_MUTED, self->form->tiny, month_x (self->form, k) + 8, top + most * LANE + 0.75 * MARK,
              room, fits ? words : sign);
      }
}

static void
draw_row (Drawing *self, const IndFamilyRow *row, double y, double height)
{
  const Form *form = self->form;
  double x = month_x (form, 12) + 14, right = form->width - form->margin;
  double baseline = y + 0.5 * form->least_row + (row->about != NULL ? -4 : 7);
  IndMark mark = row->need == IND_NEED_CONTACT ? IND_MARK_TRIANGLE : IND_MARK_DASHED;
  g_autoptr (IndPath) ground = ind_path_new ();
  const IndBox box = { form->margin - BESIDE, y, right - form->margin + 2 * BESIDE, height };

  ind_scene_set_id (self->base.scene, row->id);
  ind_path_box (ground, &box, 0);
  ind_scene_path (self->base.scene, ground, IND_ROLE_NONE, IND_ROLE_NONE, 0);
  text (self, IND_ROLE_STRONG, form->strong, form->margin, baseline, form->names - 12, row->name);
  if (row->about != NULL)
    text (self, IND_ROLE_MUTED, form->small, form->margin, baseline + 1.4 * form->small, form->names - 12, row->about);
  draw_entries (self, row, y, height);
  baseline = y + 0.5 * form->least_row + 6;
  if (row->need != IND_NEED_NONE)
    {
      ind_scene_mark (self->base.scene, mark, row->need == IND_NEED_CONTACT ? IND_ROLE_ALERT : IND_ROLE_MARK, x, baseline - 15, 18);
      x += 27;
    }
  {
    g_autoptr (GArray) lines = ind_typeset_balanced (self->base.typeset, row->note, IND_ROLE_BODY, form->small, right - x, 0);
    IndRole role = row->need == IND_NEED_CONTACT ? IND_ROLE_ALERT : IND_ROLE_BODY;

    if (lines->len > 1)
      baseline -= 0.65 * form->small;
    for (guint k = 0; k < MIN (lines->len, 2); k++, baseline += 1.3 * form->small)
      {
        const IndLine *line = &g_array_index (lines, IndLine, k);
        g_autofree char *part = g_strchomp (k == 0 ? g_strndup (row->note, line->length) : g_strdup (row->note + line->start));

        text (self, role, form->small, x, baseline, right - x, part);
      }
  }
  ind_scene_set_id (self->base.scene, 0);
  ind_scene_rule (self->base.scene, IND_ROLE_GRID, 1, form->margin, y + height, right - form->margin);
  ind_figure_add (self->base.figure, row->id, &box, row->spoken, NULL);
}

/* The months over the rows, what has been of them, and today's hand. */
static void
draw_ground (Drawing *self, double bottom)
{
  const IndFamiliesYearContent *content = self->content;
  const Form *form = self->form;
  double left = month_x (form, 0), end = month_x (form, 12), head = form->head, small = form->small;
  double now = CLAMP (x_of_day (self, content->today), left, end), words;
  gboolean inside = content->today >= content->first && now < end;

  if (now > left)
    {
      g_autoptr (IndPath) past = ind_path_new ();

      ind_path_box (past, &(IndBox) { left, head, now - left, bottom - head }, 0);
      ind_scene_path (self->base.scene, past, IND_ROLE_PAST, IND_ROLE_NONE, 0);
    }
  for (int k = 0; k <= 12; k++)
    {
      double x = month_x (form, k);
      int year, month;
      gboolean fits;

      ind_date_get (ind_date_add_months (content->first, k), &year, &month, NULL);
      ind_scene_line (self->base.scene, k < 12 && month == 1 ? IND_ROLE_MARK : IND_ROLE_GRID, k < 12 && month == 1 ? 2 : 1,
                      (IndPoint[]) { { x, head - (k < 12 && (k == 0 || month == 1) ? YEARS : MONTHS) }, { x, bottom } }, 2);
      if (k == 12)
        break;
      fits = ind_typeset_width (self->base.typeset, content->month_names[k], IND_ROLE_STRONG, small) <= month_width (form) - 9;
      text (self, IND_ROLE_STRONG, small, x + 7, head - 11, month_width (form) - 9,
            fits ? content->month_names[k] : content->short_months[k]);
      if (k == 0 || month == 1)
        {
          g_autofree char *number = g_strdup_printf ("%d", year);

          text (self, IND_ROLE_MUTED, small, x + 7, head - 42, month_width (form) - 9, number);
        }
    }
  ind_scene_rule (self->base.scene, IND_ROLE_GRID, 1, form->margin, head, form->width - 2 * form->margin);
  if (!inside)
    return;
  words = ind_typeset_width (self->base.typeset, content->today_words, IND_ROLE_STRONG, small);
  ind_scene_line (self->base.scene, IND_ROLE_MARK, 2, (IndPoint[]) { { now, head - 82 }, { now, head - MONTHS } }, 2);
  ind_scene_line (self->base.scene, IND_ROLE_MARK, 2, (IndPoint[]) { { now, head }, { now, bottom } }, 2);
  text (self, IND_ROLE_STRONG, small, MIN (now + 8, form->width - form->margin - words), head - 70, words + 1,
        content->today_words);
}

/* Where the next sign of the legend stands; on the line below where there is no room on this one. */
typedef struct
{
  double x, y, right;
} Pen;

static void
add_words (Drawing *self, Pen *pen, double sign, const char *words)
{
  double left = pen->x + sign + 10;

  pen->x = left + text (self, IND_ROLE_BODY, self->form->small, left, pen->y + 0.7 * MARK, self->form->width, words) + 30;
}

static void
make_room (Drawing *self, Pen *pen, double sign, const char *words)
{
  double wide = sign + 10 + ind_typeset_width (self->base.typeset, words, IND_ROLE_BODY, self->form->small);

  if (pen->x + wide <= pen->right)
    return;
  pen->x = self->form->margin;
  pen->y += LEGEND_LINE;
}

static void
explain_state (Drawing *self, Pen *pen, IndWheelState state)
{
  g_autoptr (IndPath) outline = ind_path_new ();
  double sign = 1.6 * MARK;

  make_room (self, pen, sign, self->content->state_words[state]);
  ind_path_box (outline, &(IndBox) { pen->x, pen->y, sign, MARK }, 6);
  if (state == IND_WHEEL_AGREED)
    ind_scene_path (self->base.scene, outline, IND_ROLE_LABEL, IND_ROLE_NONE, 0)->hue = IND_HUE_NONE;
  else
    ind_wheel_state (&self->base, state, IND_HUE_NONE, outline, (IndPoint) { pen->x + 0.5 * sign, pen->y + MARK / 2 }, 0.62 * MARK);
  add_words (self, pen, sign, self->content->state_words[state]);
}

/* A mark as it stands in the rows, and what its abbreviation is of. */
static void
explain_kind (Drawing *self, Pen *pen, const IndWheelEntry *entry)
{
  IndWheelEntry sign = { .ring = entry->ring, .state = IND_WHEEL_AGREED, .date = IND_NO_DATE, .label = entry->title, .title = entry->title };
  double wide = ind_typeset_width (self->base.typeset, entry->title, IND_ROLE_LABEL_STRONG, self->form->tiny) + mark_edges (&sign) + 1;

  make_room (self, pen, wide, self->content->ring_names[entry->ring]);
  draw_entry (self, &sign, pen->x, pen->x + wide, pen->y);
  add_words (self, pen, wide, self->content->ring_names[entry->ring]);
}

/* What the marks mean, of those that occur. */
static void
draw_legend (Drawing *self, guint from, guint n, double y, double right)
{
  const IndFamiliesYearContent *content = self->content;
  gboolean occurs[IND_N_WHEEL_STATES] = { FALSE };
  const IndWheelEntry *kinds[IND_N_RINGS] = { NULL };
  Pen pen = { self->form->margin, y, right };

  for (guint k = from; k < from + n; k++)
    for (guint m = 0; m < content->rows[k].n_entries; m++)
      {
        const IndWheelEntry *entry = &content->rows[k].entries[m];

        occurs[entry->state] = TRUE;
        kinds[entry->ring] = entry;
      }
  for (guint state = 0; state < IND_N_WHEEL_STATES; state++)
    if (occurs[state])
      explain_state (self, &pen, state);
  for (guint ring = 0; ring < IND_N_RINGS; ring++)
    if (kinds[ring] != NULL && content->ring_names[ring] != NULL)
      explain_kind (self, &pen, kinds[ring]);
}

/** ind_families_year_head: where on a sheet the months stand, in points from above: they are to be seen over every row. */
void
ind_families_year_head (double *top, double *bottom)
{
  *bottom = forms[IND_FAMILIES_SHEET].head;
  *top = *bottom - YEARS;
}

/** ind_families_year_fit: Returns: how many rows fit on a page that begins with this one; at least one. */
guint
ind_families_year_fit (const IndFamiliesYearContent *content, guint from, const IndTypeset *typeset)
{
  const Form *form = &forms[IND_FAMILIES_PAGE];
  const Drawing self = { .base = { .typeset = typeset }, .content = content, .form = form };
  double room = form->height - form->head - form->foot;
  guint k = from;

  while (k < content->n_rows && room >= row_height (&self, &content->rows[k]))
    room -= row_height (&self, &content->rows[k++]);
  return MAX (k - from, 1);
}

/**
 * ind_families_year_new:
 * @from: the first row that it shows; @n: how many
 * @typeset: measures the texts
 *
 * The year of many families: a row each under twelve months, with the wheel's marks, and what each calls for. Each row can be
 * reached.
 *
 * Returns: (transfer full): the figure
 */
IndFigure *
ind_families_year_new (const IndFamiliesYearContent *content, IndFamiliesShape shape, guint from, guint n,
                       const IndTypeset *typeset)
{
  const Form *form = &forms[shape];
  Drawing self = { .base = { .typeset = typeset }, .content = content, .form = form };
  double bottom = form->head, y = form->head, right = form->width - form->margin, legend = right, title;

  for (guint k = from; k < from + n; k++)
    bottom += row_height (&self, &content->rows[k]);
  if (n == 0)
    bottom += 2 * form->least_row;
  self.base.scene = ind_scene_new (form->width, form->height > 0 ? form->height : bottom + form->foot);
  self.base.scene->scale = form->scale;
  self.base.figure = ind_figure_new (self.base.scene);
  title = text (&self, IND_ROLE_TITLE, form->title, form->margin, form->margin + 0.6 * form->title, form->width / 2,
                content->title);
  text (&self, IND_ROLE_MUTED, form->body, form->margin + title + 28, form->margin + 0.6 * form->title, form->width / 3,
        content->span);
  draw_ground (&self, bottom);
  for (guint k = from; k < from + n; k++)
    {
      double height = row_height (&self, &content->rows[k]);

      draw_row (&self, &content->rows[k], y, height);
      y += height;
    }
  if (n == 0)
    text (&self, IND_ROLE_MUTED, form->body, form->margin, form->head + 0.6 * form->least_row, right - form->margin,
          content->nobody);
  if (content->page != NULL)
    {
      double width = ind_typeset_width (typeset, content->page, IND_ROLE_MUTED, form->small);

      legend -= width + 30;
      text (&self, IND_ROLE_MUTED, form->small, right - width, bottom + 34 + 0.7 * MARK, width + 1, content->page);
    }
  draw_legend (&self, from, n, bottom + 34, legend);
  return self.base.figure;
}
