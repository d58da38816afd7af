#include "config.h"

#include "ind-goal.h"
#include "ind-items.h"
#include "ind-log.h"
#include "ind-map.h"
#include "ind-assessment.h"
#include "ind-measure.h"
#include "ind-meeting.h"
#include "ind-test-desk.h"
#include "ind-test-draft.h"

/* Every kind of record: added, changed, moved, its list set, removed; each taken back and made again. */

typedef struct
{
  const IndTable *table;
  const char *owner;     /* the table of its owner */
  const char *new_one;   /* what one of them may be */
  const char *changed;   /* what it may be changed to, at once */
} Kind;

static const Kind kinds[] = {
  { &ind_worker_table, "case", "name=Ulla Lund;email=ulla@example.dk", "profession=psykolog;phone=12345678;core_team=yes" },
  { &ind_person_table, "case", "name=Ali;relation=sibling", "birth_date=2020-05-01;role=storebror;own_case_worker=Mette;note=ro" },
  { &ind_contact_table, "case", "name=Trofast;kind=pet", "name=Pusser;deceased=yes;note=sort" },
  { &ind_earlier_coordinator_table, "case", "worker=@worker;from=2024-01-01", "to=2024-06-30" },
  { &ind_consent_table, "case", "scope=PPR;given_by=@person;given_on=2026-01-02", "scope=PPR og skole;withdrawn_on=2026-02-03" },
  { &ind_map_table, "case", "title=I maj;date=2026-05-01", "title=I juni;date=2026-06-01" },
  { &ind_map_center_table, "map", "target=$person", "target=@person" },
  { &ind_map_sector_table, "map", "text=friends", "text=x-naboer" },
  { &ind_node_table, "map", "contact=@contact;sector=friends;distance=30;angle=-12.5", "distance=99.5;tie=strong;note=tæt på" },
  { &ind_tie_table, "map", "from=@node;to=@node;kind=weak", "kind=strained" },
  { &ind_assessment_table, "case", "title=ICS", "title=ICS, andet år;started_on=2026-01-01;conclusion=Det går fremad" },
  { &ind_assessment_child_table, "assessment", "target=$person", "target=@person" },
  { &ind_assessment_dimension_table, "assessment", "dimension=child.health", "level=mixed;strengths=Sover;child=@person" },
  { &ind_investigation_table, "assessment", "title=Syn", "legal_basis_law=BL;legal_basis_section=20;responsible=@worker" },
  { &ind_goal_table, "case", "text=Cykle", "family_words=Ud at cykle;term=long;parent=@goal;smarte_timed=yes" },
  { &ind_goal_person_table, "goal", "target=$person", "target=@person" },
  { &ind_goal_dimension_table, "goal", "text=child.health", "text=child.leisure" },
  { &ind_goal_sign_table, "goal", "text=Han griner", "text=Han ler" },
  { &ind_progress_table, "goal", "on=2026-11-01;value=4", "value=7;by=@person;remark=bedre" },
  { &ind_measure_table, "case", "kind=respite", "title=Weekend;provider=Solgården;from=2026-01-01;to=2026-12-31;one_off=12.5" },
  { &ind_measure_person_table, "measure", "target=$person", "target=@person" },
  { &ind_measure_cost_table, "measure", "monthly=1000", "monthly=1200.5;from=2026-02-01" },
  { &ind_measure_funding_table, "measure", "department=Børn;share=100", "department=Skole" },
  { &ind_measure_goal_table, "measure", "target=$goal", "target=@goal" },
  { &ind_activity_table, "case", "kind=follow-up;month=2027-03", "date=2027-03-09;time=14:30;status=agreed;goal=@goal" },
  { &ind_activity_participant_table, "activity", "who=@person", "who=Tolken" },
  { &ind_meeting_table, "case", "kind=network-meeting;date=2026-03-01", "title=Om skolen;board_method=signs-of-safety;activity=@activity" },
  { &ind_meeting_participant_table, "meeting", "who=@worker", "who=Tolken;attended=yes" },
  { &ind_board_column_table, "meeting", "key=worries", "key=x-aftaler" },
  { &ind_board_entry_table, "board_column", "text=Søvn", "text=Søvn om natten;by=@person" },
  { &ind_board_scale_table, "meeting", "who=@person;value=3", "value=8" },
  { &ind_action_table, "goal", "text=Ringe", "text=Skrive;due_on=2027-01-01;status=done;done_on=2026-12-01" },
  { &ind_action_responsible_table, "action", "who=@worker", "who=@contact" },
  { &ind_contact_entry_table, "case", "on=2026-11-20;channel=phone", "on=2026-11-20T08:15;with=@person;minutes=5;reached=no" },
  { &ind_evaluation_table, "case", "on=2026-11-01;answers=yes", "one_way_in=3;coherent_support=9;by=@person" },
  { &ind_plan_table, "case", "issued_on=2026-11-01", "title=Fælles plan;note=sendt" },
  { &ind_plan_agreed_table, "plan", "who=@person", "who=@worker" },
};

typedef struct
{
  IndDesk *desk;
  gint64 id;
  IndCase *family;
} Fixture;

static void
set_up (Fixture *self)
{
  g_autofree char *text = ind_test_case_text ("soerensen-yilmaz");
  g_autoptr (IndRecord) plan = NULL;

  self->desk = ind_test_open (NULL);
  self->id = ind_test_take_in (self->desk, text);
  self->family = ind_desk_open_case (self->desk, self->id, IND_USE_OPEN, NULL);
  plan = ind_test_draft (&ind_plan_table, self->family, "issued_on=2026-02-03");
  g_assert_cmpint (ind_desk_add (self->desk, (IndRecord *) self->family, plan, G_MAXUINT, NULL), !=, 0);
}

static void
tear_down (Fixture *self)
{
  g_clear_object (&self->family);
  g_clear_object (&self->desk);
}

/* Objects say what rows say, and the file that is made of them says the same when it is read. */
static char *
state (Fixture *self)
{
  g_autofree char *objects = ind_test_file_of (self->family), *again = NULL;
  char *rows = ind_test_export (self->desk, self->id);
  g_autoptr (IndCase) read = ind_test_read_case (rows);

  again = ind_test_file_of (read);
  g_assert_cmpstr (objects, ==, rows);
  g_assert_cmpstr (again, ==, rows);
  return rows;
}

/* What was done changes something, is one change, and can be taken back and made again. */
static void
assert_done (Fixture *self, const char *before, const char *label)
{
  g_autofree char *after = state (self), *undone = NULL, *redone = NULL;
  g_autoptr (IndChange) change = ind_desk_next_undo (self->desk, self->id);

  g_assert_cmpstr (change->label, ==, label);
  g_assert_cmpstr (before, !=, after);
  g_assert_cmpint (ind_desk_undo (self->desk, self->id, NULL), ==, self->id);
  undone = state (self);
  g_assert_cmpstr (undone, ==, before);
  g_assert_cmpint (ind_desk_redo (self->desk, self->id, NULL), ==, self->id);
  redone = state (self);
  g_assert_cmpstr (redone, ==, after);
}

static IndRecord *
owner_of (Fixture *self, const Kind *kind)
{
  if (kind->table == &ind_measure_funding_table)
    for (guint k = 0; k < ind_list_length (self->family->measures); k++)
      if (ind_list_length (((IndMeasure *) ind_list_get (self->family->measures, k))->funding) == 0)
        return ind_list_get (self->family->measures, k);
  if (g_str_has_prefix (kind->table->name, "board_") && g_str_equal (kind->owner, "meeting"))
    return ind_test_first (self->family, "board_column")->owner;
  return ind_test_first (self->family, kind->owner);
}

static IndRecord *
add (Fixture *self, const Kind *kind)
{
  g_autoptr (IndRecord) draft = ind_test_draft (kind->table, self->family, kind->new_one);
  g_autofree char *before = state (self);
  g_autoptr (GError) error = NULL;
  gint64 id = ind_desk_add (self->desk, owner_of (self, kind), draft, G_MAXUINT, &error);

  g_assert_no_error (error);
  g_assert_cmpint (id, !=, 0);
  assert_done (self, before, IND_LABEL_ADDED);
  g_assert_nonnull (ind_case_lookup (self->family, id));
  return ind_case_lookup (self->family, id);
}

static void
change (Fixture *self, const Kind *kind, IndRecord *record)
{
  g_autoptr (IndRecord) draft = ind_record_draft (record);
  g_autofree char *before = state (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (IndChange) done = NULL;

  ind_test_fill (draft, self->family, kind->changed);
  if (ind_record_says_the_same (record, draft))
    return;
  g_assert_true (ind_desk_change (self->desk, record, draft, &error));
  g_assert_no_error (error);
  done = ind_desk_next_undo (self->desk, self->id);
  assert_done (self, before, done->arguments[4] != NULL ? IND_LABEL_CHANGED : IND_LABEL_SET);
}

static void
move (Fixture *self, IndRecord *record)
{
  const IndList *list = ind_record_list_of (record->owner, record->table);
  g_autofree char *before = state (self);
  g_autoptr (GError) error = NULL;

  if (ind_list_length (ind_record_get_list (record->owner, list)) < 2)
    return;
  g_assert_true (ind_desk_move (self->desk, record, 0, &error));
  g_assert_no_error (error);
  if (record->table != &ind_goal_table)
    g_assert_true (ind_list_get (ind_record_get_list (record->owner, list), 0) == record);
  assert_done (self, before, IND_LABEL_MOVED);
}

/* The list the other way round, with a new one at its head, where that may be; back to what it was by undo. */
static void
set_list (Fixture *self, const Kind *kind)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  IndRecord *owner = owner_of (self, kind);
  const IndList *list = ind_record_list_of (owner, kind->table);
  GListStore *present = ind_record_get_list (owner, list);
  g_autofree char *before = state (self);
  g_autoptr (GError) error = NULL;

  if (kind->table->lists != NULL || kind->table == &ind_worker_table)
    return;
  g_ptr_array_add (items, ind_test_draft (kind->table, self->family, kind->new_one));
  if (kind->table != &ind_measure_funding_table)
    for (guint k = ind_list_length (present); k-- > 0;)
      g_ptr_array_add (items, ind_record_draft (ind_list_get (present, k)));
  g_assert_true (ind_desk_set_list (self->desk, owner, list->path, items, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (ind_list_length (present), ==, items->len);
  assert_done (self, before, IND_LABEL_LIST_SET);
  g_assert_cmpint (ind_desk_undo (self->desk, self->id, NULL), ==, self->id);
}

static void
remove_it (Fixture *self, IndRecord *record)
{
  g_autofree char *before = state (self);
  g_autoptr (GError) error = NULL;
  gint64 id = record->id;

  g_assert_true (ind_desk_remove (self->desk, record, &error));
  g_assert_no_error (error);
  assert_done (self, before, IND_LABEL_RECORD_REMOVED);
  g_assert_null (ind_case_lookup (self->family, id));
}

static void
test_kind (gconstpointer data)
{
  const Kind *kind = data;
  Fixture self;
  IndRecord *record;

  set_up (&self);
  set_list (&self, kind);
  record = add (&self, kind);
  move (&self, record);
  change (&self, kind, record);
  remove_it (&self, ind_case_lookup (self.family, record->id));
  ind_test_assert_sound (self.desk);
  tear_down (&self);
}

/* Of every table there is a line above. */
static void
test_all_kinds (void)
{
  for (guint k = 1; ind_tables[k] != NULL; k++)
    {
      gboolean there = FALSE;

      for (gsize m = 0; m < G_N_ELEMENTS (kinds) && !there; m++)
        there = kinds[m].table == ind_tables[k];
      if (!there)
        g_error ("nobody tries %s", ind_tables[k]->name);
    }
}

/* The case's own fields, several at once, and the case itself, which can be brought back. */
static void
test_case (void)
{
  Fixture self;
  g_autoptr (IndRecord) draft = NULL;
  g_autofree char *before = NULL, *whole = NULL, *back = NULL;

  set_up (&self);
  before = state (&self);
  draft = ind_record_draft ((IndRecord *) self.family);
  ind_test_fill (draft, self.family, "purpose=Ro;language_code=tr;partner=@worker;target_group_age_0_6=no;phone=12345678");
  g_assert_true (ind_desk_change (self.desk, (IndRecord *) self.family, draft, NULL));
  assert_done (&self, before, IND_LABEL_CHANGED);
  whole = state (&self);
  g_assert_true (ind_desk_remove (self.desk, (IndRecord *) self.family, NULL));
  g_assert_cmpint (ind_desk_find_case (self.desk, "none", NULL), ==, 0);
  g_assert_cmpuint (ind_list_length (self.family->persons), ==, 0);
  g_assert_cmpint (ind_desk_undo (self.desk, self.id, NULL), ==, self.id);
  back = state (&self);
  g_assert_cmpstr (back, ==, whole);
  ind_test_assert_sound (self.desk);
  tear_down (&self);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autofree char *name = g_strconcat ("/verbs-tables/", kinds[k].table->name, NULL);

      g_test_add_data_func (name, &kinds[k], test_kind);
    }
  g_test_add_func ("/verbs-tables/case", test_case);
  g_test_add_func ("/verbs-tables/all", test_all_kinds);
  return g_test_run ();
}
