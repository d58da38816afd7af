#include "config.h"

#include "ind-case-file.h"
#include "ind-json.h"

#include <glib/gstdio.h>
#include <string.h>

/* A word that stands in every text of the good file, and may stand in no error. */
#define SECRET "Hemmelig"

/* A good file, with ' for ". Each row below breaks it at one place. */
static const char good[] =
  "{'format':'indgang-case','version':1,'written_on':'2026-11-22',\n"
  " 'case':{'reference':'R-1','family_name':'Hemmelig','model':'en-indgang','status':'enrolled','address':'Hemmelig 1',\n"
  "  'coordinator':'w-1','language':{'name':'Hemmelig'},'consents':[{'scope':'Hemmelig','given_by':'p-1','given_on':'2026-01-02'}]},\n"
  " 'workers':[{'id':'w-1','name':'Hemmelig','email':'Hemmelig@example.dk'}],\n"
  " 'persons':[{'id':'p-1','name':'Hemmelig','relation':'child','cpr':'Hemmelig','birth_date':'2020-02-29'},\n"
  "  {'id':'p-2','name':'Hemmelig','relation':'mother'}],\n"
  " 'contacts':[{'id':'c-1','name':'Hemmelig'}],\n"
  " 'network':{'maps':[{'title':'Hemmelig','date':'2026-01-01','nodes':[{'id':'n-1','sector':'family','person':'p-2','distance':20}],"
  "'ties':[{'from':'n-1','to':'n-1'}]},{'title':'Hemmelig','date':'2026-02-01','nodes':[{'id':'n-2','sector':'family','person':'p-2'}]}]},\n"
  " 'goals':[{'id':'g-1','text':'Hemmelig','signs':['Hemmelig'],'progress':[{'on':'2026-01-01','value':3}],\n"
  "  'actions':[{'id':'a-1','text':'Hemmelig','responsible':['p-2','w-1','c-1']}]},\n"
  "  {'id':'g-2','text':'Hemmelig','parent':'g-1'}],\n"
  " 'measures':[{'id':'m-1','kind':'respite','provider':{'name':'Hemmelig'},'legal_basis':{'law':'BL','section':'90'},\n"
  "  'funding':[{'department':'Hemmelig','share':60},{'department':'Hemmelig','share':40}],'costs':[{'monthly':1000.5}]}],\n"
  " 'activities':[{'id':'x-1','kind':'follow-up','month':'2026-12','date':'2026-12-31','time':'14:30','minutes':30}],\n"
  " 'meetings':[{'id':'t-1','kind':'opening','date':'2026-01-01','board':{'method':'loeft','columns':[{'key':'works',\n"
  "  'entries':[{'text':'Hemmelig','by':{'ref':'p-2'}}]}],'scale':[{'who':{'name':'Hemmelig'},'value':5}]}}],\n"
  " 'contact_log':[{'on':'2026-01-01T10:00','channel':'phone','note':'Hemmelig'}],\n"
  " 'evaluations':[{'on':'2026-01-01','answers':{'one_way_in':8}}],\n"
  " 'plans':[{'issued_on':'2026-01-01','agreed_by':['p-2']}]}\n";

typedef struct
{
  const char *old, *new;
  IndErrorCode code;
  const char *where;
} Row;

static const Row rows[] = {
  /* what the file is */
  { "'indgang-case'", "'another-case'", IND_ERROR_FORMAT, "format" },
  { "'format':'indgang-case',", "", IND_ERROR_FORMAT, "format" },
  { "'indgang-case'", "[]", IND_ERROR_FORMAT, "format" },
  { "'version':1", "'version':2", IND_ERROR_VERSION, "version" },
  { "'version':1", "'version':'1'", IND_ERROR_TYPE, "version" },
  { "'version':1", "'version':{}", IND_ERROR_TYPE, "version" },
  { "'version':1,", "", IND_ERROR_KEY_MISSING, "" },
  { "'written_on':'2026-11-22'", "'written_on':'2026-11-31'", IND_ERROR_NOT_A_DATE, "written_on" },
  /* keys that must be there */
  { "'reference':'R-1',", "", IND_ERROR_KEY_MISSING, "" },
  { "'reference':'R-1',", "'reference':'',", IND_ERROR_EMPTY, "case.reference" },
  { "'model':'en-indgang',", "", IND_ERROR_KEY_MISSING, "" },
  { "'id':'w-1','name':'Hemmelig'", "'id':'w-1'", IND_ERROR_KEY_MISSING, "workers[0]" },
  { "'id':'p-1',", "", IND_ERROR_KEY_MISSING, "persons[0]" },
  { "'relation':'mother'", "'role':'Hemmelig'", IND_ERROR_KEY_MISSING, "persons[1]" },
  { "'section':'90'", "'stk':1", IND_ERROR_KEY_MISSING, "measures[0]" },
  { "'answers':{'one_way_in':8}", "'by':'p-1'", IND_ERROR_KEY_MISSING, "evaluations[0]" },
  { "'persons':[{", "'x':[{", IND_ERROR_KEY_MISSING, "" },
  { "'month':'2026-12',", "", IND_ERROR_KEY_MISSING, "activities[0]" },
  { "'method':'loeft',", "", IND_ERROR_KEY_MISSING, "meetings[0]" },
  { "'monthly':1000.5", "'from':null", IND_ERROR_KEY_MISSING, "measures[0].costs[0]" },
  /* types */
  { "'goals':[{'id':'g-1'", "'goals':{'x':1},'y':[{'id':'g-1'", IND_ERROR_TYPE, "goals" },
  { "'language':{'name':'Hemmelig'}", "'language':'Hemmelig'", IND_ERROR_TYPE, "case.language" },
  { "'distance':20", "'distance':'Hemmelig'", IND_ERROR_TYPE, "network.maps[0].nodes[0].distance" },
  { "'value':3", "'value':3.5", IND_ERROR_TYPE, "goals[0].progress[0].value" },
  { "'signs':['Hemmelig']", "'signs':[7]", IND_ERROR_TYPE, "goals[0].signs[0]" },
  { "'signs':['Hemmelig']", "'signs':[null]", IND_ERROR_TYPE, "goals[0].signs[0]" },
  { "'signs':['Hemmelig']", "'signs':'Hemmelig'", IND_ERROR_TYPE, "goals[0].signs" },
  { "'provider':{'name':'Hemmelig'}", "'provider':'Hemmelig'", IND_ERROR_TYPE, "measures[0].provider" },
  { "'contacts':[{'id':'c-1','name':'Hemmelig'}]", "'contacts':['Hemmelig']", IND_ERROR_TYPE, "contacts[0]" },
  { "'name':'Hemmelig','relation':'child'", "'name':false,'relation':'child'", IND_ERROR_TYPE, "persons[0].name" },
  { "'relation':'child'", "'relation':'child','in_focus':'Hemmelig'", IND_ERROR_TYPE, "persons[0].in_focus" },
  /* values */
  { "'relation':'mother'", "'relation':'Hemmelig'", IND_ERROR_UNKNOWN_VALUE, "persons[1].relation" },
  { "'kind':'respite'", "'kind':'x-'", IND_ERROR_UNKNOWN_VALUE, "measures[0].kind" },
  { "'kind':'respite'", "'kind':'x-Hemmelig'", IND_ERROR_UNKNOWN_VALUE, "measures[0].kind" },
  { "'sector':'family'", "'sector':'Hemmelig'", IND_ERROR_UNKNOWN_VALUE, "network.maps[0].nodes[0].sector" },
  { "'2020-02-29'", "'2021-02-29'", IND_ERROR_NOT_A_DATE, "persons[0].birth_date" },
  { "'2020-02-29'", "'29.02.2020'", IND_ERROR_NOT_A_DATE, "persons[0].birth_date" },
  { "'2020-02-29'", "'0000-00-00'", IND_ERROR_NOT_A_DATE, "persons[0].birth_date" },
  { "'2020-02-29'", "'Hemmelig'", IND_ERROR_NOT_A_DATE, "persons[0].birth_date" },
  { "'month':'2026-12'", "'month':'2026-13'", IND_ERROR_NOT_A_DATE, "activities[0].month" },
  { "'time':'14:30'", "'time':'25:30'", IND_ERROR_NOT_A_TIME, "activities[0].time" },
  { "'on':'2026-01-01T10:00'", "'on':'2026-01-01 10:00'", IND_ERROR_NOT_A_DATE, "contact_log[0].on" },
  { "'section':'90'", "'section':'Hemmelig'", IND_ERROR_FORM, "measures[0].legal_basis.section" },
  { "'value':3", "'value':11", IND_ERROR_OUT_OF_RANGE, "goals[0].progress[0].value" },
  { "'value':3", "'value':-1", IND_ERROR_OUT_OF_RANGE, "goals[0].progress[0].value" },
  { "'distance':20", "'distance':110.1", IND_ERROR_OUT_OF_RANGE, "network.maps[0].nodes[0].distance" },
  { "'minutes':30", "'minutes':4", IND_ERROR_OUT_OF_RANGE, "activities[0].minutes" },
  { "'monthly':1000.5", "'monthly':-1", IND_ERROR_OUT_OF_RANGE, "measures[0].costs[0].monthly" },
  { "'value':3", "'value':1e999", IND_ERROR_NUMBER_TOO_LARGE, "9" },
  { "'value':3", "'value':99999999999999999999999999", IND_ERROR_NUMBER_TOO_LARGE, "9" },
  { "'minutes':30", "'minutes':1e30", IND_ERROR_NUMBER_TOO_LARGE, "activities[0].minutes" },
  { "'persons':[{'id':'p-1'", "'persons':[],'x':[{'id':'p-1'", IND_ERROR_TOO_FEW, "persons" },
  { "'title':'Hemmelig','date':'2026-01-01'", "'title':'','sectors':[],'date':'2026-01-01'", IND_ERROR_TOO_FEW,
    "network.maps[0].sectors" },
  /* ids */
  { "'id':'p-2'", "'id':'p-1'", IND_ERROR_ID_TWICE, "persons[1].id" },
  { "'id':'a-1'", "'id':'g-1'", IND_ERROR_ID_TWICE, "goals[0].actions[0].id" },
  { "'id':'p-2'", "'id':''", IND_ERROR_EMPTY, "persons[1].id" },
  { "'coordinator':'w-1'", "'coordinator':'w-9'", IND_ERROR_ID_UNKNOWN, "case.coordinator" },
  { "'coordinator':'w-1'", "'coordinator':'p-1'", IND_ERROR_ID_OTHER_KIND, "case.coordinator" },
  { "'given_by':'p-1'", "'given_by':'g-1'", IND_ERROR_ID_OTHER_KIND, "case.consents[0].given_by" },
  { "'responsible':['p-2'", "'responsible':['p-9'", IND_ERROR_ID_UNKNOWN, "goals[0].actions[0].responsible[0]" },
  { "'agreed_by':['p-2']", "'agreed_by':['']", IND_ERROR_EMPTY, "plans[0].agreed_by[0]" },
  { "'by':{'ref':'p-2'}", "'by':{'ref':'p-9'}", IND_ERROR_ID_UNKNOWN, "meetings[0].board.columns[0].entries[0].by.ref" },
  { "'by':{'ref':'p-2'}", "'by':{'ref':'p-2','name':'Hemmelig'}", IND_ERROR_ONE_OF,
    "meetings[0].board.columns[0].entries[0].by" },
  { "'by':{'ref':'p-2'}", "'by':{}", IND_ERROR_ONE_OF, "meetings[0].board.columns[0].entries[0].by" },
  { "'person':'p-2','distance'", "'person':'p-2','worker':'w-1','distance'", IND_ERROR_ONE_OF, "network.maps[0].nodes[0]" },
  { "'person':'p-2','distance'", "'distance'", IND_ERROR_ONE_OF, "network.maps[0].nodes[0]" },
  { "'to':'n-1'", "'to':'n-2'", IND_ERROR_ID_OTHER_KIND, "network.maps[0].ties[0].to" },
  { "'parent':'g-1'", "'parent':'g-2'", IND_ERROR_GOAL_LOOP, "goals[1].parent" },
  { "'id':'g-1','text'", "'id':'g-1','parent':'g-2','text'", IND_ERROR_GOAL_LOOP, "goals[0].parent" },
  /* what must fit together */
  { "'share':40", "'share':39", IND_ERROR_SHARES, "measures[0].funding" },
  { "'share':40", "'share':101", IND_ERROR_OUT_OF_RANGE, "measures[0].funding[1].share" },
  { "'date':'2026-12-31'", "'date':'2027-01-01'", IND_ERROR_OUTSIDE_MONTH, "activities[0].date" },
  /* the text itself; the place is a line */
  { "'version':1,", "'version':01,", IND_ERROR_NOT_JSON, "1" },
  { "'version':1,", "'version':+1,", IND_ERROR_NOT_JSON, "1" },
  { "'version':1,", "'version':1.,", IND_ERROR_NOT_JSON, "1" },
  { "'version':1,", "'version':.1,", IND_ERROR_NOT_JSON, "1" },
  { "'version':1,", "'version':NaN,", IND_ERROR_NOT_JSON, "1" },
  { "'version':1,", "'version':1,,", IND_ERROR_NOT_JSON, "1" },
  { "'version':1,", "'version':1 'x':2,", IND_ERROR_NOT_JSON, "1" },
  { "'version':1,", "/* Hemmelig */'version':1,", IND_ERROR_NOT_JSON, "1" },
  { "'version':1,", "// Hemmelig\n'version':1,", IND_ERROR_NOT_JSON, "1" },
  { "'version':1,", "'version':1,'version':1,", IND_ERROR_KEY_TWICE, "1" },
  { "'version':1,", "'version':1,'\\u0076ersion':1,", IND_ERROR_KEY_TWICE, "1" },
  { "'version':1,", "'version':1,'Hemmelig':1,'Hemmelig':2,", IND_ERROR_KEY_TWICE, "1" },
  { "'agreed_by':['p-2']", "'agreed_by':['p-2',]", IND_ERROR_NOT_JSON, "19" },
  { "'agreed_by':['p-2']}", "'agreed_by':['p-2'],}", IND_ERROR_NOT_JSON, "19" },
  { "'agreed_by':['p-2']}]}\n", "'agreed_by':['p-2']}]}\n{}", IND_ERROR_NOT_JSON, "20" },
  { "'agreed_by':['p-2']}]}\n", "'agreed_by':['p-2']}]", IND_ERROR_CUT_SHORT, "19" },
  { "'law':'BL'", "'law':'\\u0000'", IND_ERROR_NOT_JSON, "12" },
  { "'law':'BL'", "'law':'\\ud800'", IND_ERROR_NOT_JSON, "12" },
  { "'law':'BL'", "'law':'\\ud800\\ud800'", IND_ERROR_NOT_JSON, "12" },
  { "'law':'BL'", "'law':'\\udc00'", IND_ERROR_NOT_JSON, "12" },
  { "'law':'BL'", "'law':'\\x41'", IND_ERROR_NOT_JSON, "12" },
  { "'law':'BL'", "'law':'\t'", IND_ERROR_NOT_JSON, "12" },
  { "'law':'BL'", "'law':'\xE6'", IND_ERROR_NOT_UTF8, "12" },
  { "'law':'BL'", "'law':'\xED\xA0\x80'", IND_ERROR_NOT_UTF8, "12" },
  { "'law':'BL'", "'law':'\xC0\x80'", IND_ERROR_NOT_UTF8, "12" },
  { "'law':'BL'", "'law':\"BL\\", IND_ERROR_NOT_JSON, "12" },
  { "{'format'", "\xEF\xBB\xBF\xEF\xBB\xBF{'format'", IND_ERROR_NOT_JSON, "1" },
  { "'law':'BL'", "'law':tru", IND_ERROR_NOT_JSON, "12" },
  { "'law':'BL'", "'law':True", IND_ERROR_NOT_JSON, "12" },
};

static char *
broken_file (const Row *row)
{
  GString *text = g_string_new (good);

  if (row != NULL)
    g_assert_cmpuint (g_string_replace (text, row->old, row->new, 1), ==, 1);
  g_string_replace (text, "'", "\"", 0);
  return g_string_free (text, FALSE);
}

/* An error says what is wrong, and nothing of what anybody has written. */
static void
assert_says_nothing (const GError *error)
{
  g_assert_null (strstr (error->message, SECRET));
  g_assert_true (ind_error_where (error) == NULL || strstr (ind_error_where (error), SECRET) == NULL);
  g_assert_true (ind_error_what (error) == NULL || strstr (ind_error_what (error), SECRET) == NULL);
}

static void
assert_refused (const char *text, gsize length, IndErrorCode code, const char *where)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);
  g_autoptr (GPtrArray) passed_over = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (IndCase) family = ind_case_file_read (bytes, passed_over, &error);

  g_assert_error (error, IND_ERROR, (int) code);
  g_assert_null (family);
  if (where != NULL)
    g_assert_cmpstr (ind_error_where (error), ==, where);
  assert_says_nothing (error);
}

static void
test_good (void)
{
  g_autofree char *text = broken_file (NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (IndCase) family = ind_case_file_read (bytes, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (family);
}

static void
test_rows (void)
{
  for (gsize k = 0; k < G_N_ELEMENTS (rows); k++)
    {
      g_autofree char *text = broken_file (&rows[k]);

      g_test_message ("row %" G_GSIZE_FORMAT ": %s", k, rows[k].where);
      assert_refused (text, strlen (text), rows[k].code, rows[k].where);
    }
}

/* Cut off anywhere, the file is refused, in one way or another. */
static void
test_cut (void)
{
  g_autofree char *text = broken_file (NULL);

  for (gsize length = 0; length < strlen (text) - 2; length++)
    assert_refused (text, length, length == 0 ? IND_ERROR_FILE_EMPTY : IND_ERROR_CUT_SHORT, NULL);
}

/* With any byte of it turned into another it is read or refused, and never says what stands in it. */
static void
test_flipped (void)
{
  g_autofree char *text = broken_file (NULL);
  gsize length = strlen (text);

  for (gsize k = 0; k < length; k++)
    {
      static const char others[] = { '\0', '"', '{', ']', '\\', '9', 'z', '\xC3' };
      g_autofree char *copy = g_strdup (text);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (IndCase) family = NULL;

      copy[k] = others[k % sizeof others];
      bytes = g_bytes_new (copy, length);
      family = ind_case_file_read (bytes, NULL, &error);
      g_assert_true ((family == NULL) == (error != NULL));
      if (error != NULL)
        {
          g_assert_cmpuint (error->domain, ==, IND_ERROR);
          assert_says_nothing (error);
        }
    }
}

static void
test_brackets (void)
{
  g_autofree char *text = g_strnfill (100000, '[');
  g_autofree char *braces = NULL;
  g_autoptr (GString) nested = g_string_new (NULL);

  assert_refused (text, 100000, IND_ERROR_TOO_DEEP, "1");
  for (guint k = 0; k < 100000; k++)
    g_string_append (nested, "{\"a\":");
  assert_refused (nested->str, nested->len, IND_ERROR_TOO_DEEP, "1");
}

static void
test_nul (void)
{
  g_autofree char *text = broken_file (NULL);
  gsize length = strlen (text);

  *strstr (text, SECRET) = '\0';
  assert_refused (text, length, IND_ERROR_NOT_UTF8, "2");
  assert_refused ("\0", 1, IND_ERROR_NOT_UTF8, "1");
  assert_refused ("\xFF\xFE{\0}\0", 6, IND_ERROR_NOT_UTF8, "1");
  assert_refused ("\xEF\xBB\xBF", 3, IND_ERROR_FILE_EMPTY, NULL);
  assert_refused (" \n ", 3, IND_ERROR_CUT_SHORT, "2");
}

/* Something else altogether. */
static void
test_foreign (void)
{
  static const struct { const char *text; IndErrorCode code; } files[] = {
    { "%PDF-1.4", IND_ERROR_NOT_JSON },
    { "Sagsnr;Familie\n1;2\n", IND_ERROR_NOT_JSON },
    { "[]", IND_ERROR_FORMAT },
    { "3", IND_ERROR_FORMAT },
    { "null", IND_ERROR_FORMAT },
    { "{}", IND_ERROR_FORMAT },
    { "{\"versions\":[{\"nwk\":{\"alteri\":[]}}]}", IND_ERROR_FORMAT },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (files); k++)
    assert_refused (files[k].text, strlen (files[k].text), files[k].code, NULL);
}

/* A text may have 100,000 characters, and not one more, be they ever so many bytes. */
static void
test_long_text (void)
{
  static const guint lengths[] = { 100000, 100001, 60 * 1024 * 1024 };

  for (gsize k = 0; k < G_N_ELEMENTS (lengths); k++)
    {
      g_autofree char *letters = g_strnfill (lengths[k], 'x');
      g_autofree char *sign = g_strconcat ("'signs':['", letters, "'", NULL);
      Row row = { "'signs':['Hemmelig'", sign, IND_ERROR_TEXT_TOO_LONG, "9" };
      g_autofree char *text = broken_file (&row);
      g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
      g_autoptr (GError) error = NULL;
      g_autoptr (IndCase) family = NULL;

      if (lengths[k] == 100000)
        {
          family = ind_case_file_read (bytes, NULL, &error);
          g_assert_no_error (error);
        }
      else
        assert_refused (text, strlen (text), row.code, row.where);
    }
}

/* An id that is none is not repeated at any length: it may be somebody's story in the wrong place. */
static void
test_long_id (void)
{
  g_autofree char *letters = g_strnfill (200, 'x');
  g_autofree char *coordinator = g_strconcat ("'coordinator':'", SECRET, letters, "'", NULL);
  Row row = { "'coordinator':'w-1'", coordinator, IND_ERROR_TEXT_TOO_LONG, "case.coordinator" };
  g_autofree char *text = broken_file (&row);

  assert_refused (text, strlen (text), row.code, row.where);
}

/* What is too large, is not there, or is a folder is refused with the file's name. */
static void
test_files (void)
{
  g_autofree char *folder = g_dir_make_tmp ("indgang-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "sag.json", NULL);
  g_autofree char *large = g_strnfill (IND_JSON_MAX_BYTES + 1, ' ');
  g_autoptr (GError) missing = NULL, is_folder = NULL, too_large = NULL;

  g_assert_null (ind_case_file_read_path (path, NULL, &missing));
  g_assert_error (missing, IND_ERROR, IND_ERROR_FILE_MISSING);
  g_assert_cmpstr (ind_error_file (missing), ==, path);
  g_assert_null (ind_case_file_read_path (folder, NULL, &is_folder));
  g_assert_error (is_folder, IND_ERROR, IND_ERROR_FILE_UNREADABLE);
  g_assert_true (g_file_set_contents (path, large, IND_JSON_MAX_BYTES + 1, NULL));
  g_assert_null (ind_case_file_read_path (path, NULL, &too_large));
  g_assert_error (too_large, IND_ERROR, IND_ERROR_FILE_TOO_LARGE);
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/broken/good", test_good);
  g_test_add_func ("/broken/rows", test_rows);
  g_test_add_func ("/broken/cut", test_cut);
  g_test_add_func ("/broken/flipped", test_flipped);
  g_test_add_func ("/broken/brackets", test_brackets);
  g_test_add_func ("/broken/nul", test_nul);
  g_test_add_func ("/broken/foreign", test_foreign);
  g_test_add_func ("/broken/long-text", test_long_text);
  g_test_add_func ("/broken/long-id", test_long_id);
  g_test_add_func ("/broken/files", test_files);
  return g_test_run ();
}
