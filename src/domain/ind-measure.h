#pragma once

#include "ind-items.h"
#include "ind-values.h"

G_BEGIN_DECLS

/* A measure (indsats). Costs and shares never leave the case file and the coordinator's own screen. */
struct _IndMeasure
{
  IND_RECORD_MEMBERS
  const char *const kind;
  const char *const title;
  const gboolean legal_basis;
  const char *const legal_basis_law;
  const char *const legal_basis_section;
  const gint64 legal_basis_stk;
  const gint64 legal_basis_nr;
  const IndParty provider;
  const IndMeasureStatus status;
  const IndDate applied_on;
  const IndDate decided_on;
  const IndDate from;
  const IndDate to;
  const IndDate review_on;
  const double one_off;            /* kroner */
  const IndFundingState funding_state;
  const IndDate funding_agreed_on;
  const char *const note;
  GListStore *const for_persons;   /* IndLinkItem to persons */
  GListStore *const costs;         /* IndMeasureCost */
  GListStore *const funding;       /* IndMeasureFunding */
  GListStore *const goals;         /* IndLinkItem to goals */
};

struct _IndMeasureCost
{
  IND_RECORD_MEMBERS
  const IndDate from;
  const double monthly;            /* kroner a month */
};

struct _IndMeasureFunding
{
  IND_RECORD_MEMBERS
  const char *const department;
  const double share;              /* percent */
};

IND_DECLARE_RECORD (IndMeasure, ind_measure, MEASURE)
IND_DECLARE_RECORD (IndMeasureCost, ind_measure_cost, MEASURE_COST)
IND_DECLARE_RECORD (IndMeasureFunding, ind_measure_funding, MEASURE_FUNDING)

extern const IndTable ind_measure_table, ind_measure_cost_table, ind_measure_funding_table;

gboolean ind_measure_runs (const IndMeasure *self, IndDate today);

G_END_DECLS
