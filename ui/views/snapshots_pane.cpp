// SPDX-License-Identifier: Apache-2.0
#include "ui/views/snapshots_pane.h"
#include "ui/models/audit_texts.h"
#include "ui/models/text_forms.h"
#include "ui/widgets/change_list.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/tab_strip.h"
#include "ui/widgets/text_label.h"
#include <QPushButton>

namespace leftfold::ui {

namespace {

/// Lines of differences that are shown; the rest is what the command line is for.
constexpr std::ptrdiff_t mostLines = 40;

} // namespace

SnapshotsPane::SnapshotsPane(Workspace& workspace, ReplaySession& replay, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_replay(replay)
    , m_audits(workspace, replay, this) {
    setObjectName(QStringLiteral("snapshotsPane"));
    build();
    addKeys();
    connect(m_scopes, &TabStrip::chosen, this, &SnapshotsPane::showScope);
    connect(&m_audits, &AuditSession::changed, this, [this] {
        m_problem.clear();
        showScope();
        Q_EMIT factChanged();
    });
    connect(&m_audits, &AuditSession::failed, this, [this](const Error& error) {
        m_problem = fromStored(error.message);
        showSentences();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SnapshotsPane::showDetails);
    connect(m_table, &RowTable::rowOpened, this, &SnapshotsPane::goToCurrent);
    connect(
        &workspace, &Workspace::timeDisplayChanged, this, [this] { m_model.setTimeDisplay(m_workspace.timeDisplay(), m_workspace.now()); });
    m_audits.setWatched(true);
    showScope();
}

void SnapshotsPane::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    showScope();
}

AuditScope SnapshotsPane::scope() const {
    return static_cast<AuditScope>(m_scopes->current());
}

void SnapshotsPane::showScope() {
    const bool ofAggregate = scope() == AuditScope::Aggregate;
    for (const int column : {SnapshotListModel::Taken, SnapshotListModel::Age, SnapshotListModel::Size})
        m_table->setColumnHidden(column, !ofAggregate);
    m_table->setColumnHidden(SnapshotListModel::Aggregate, ofAggregate);
    const bool busy = m_audits.wasAsked();
    m_audit->setText(busy ? tr("Stop") : tr("Audit"));
    m_audit->setEnabled(busy || (m_workspace.isOpen() && (!ofAggregate || m_replay.aggregate())));
    showRows();
    showSentences();
}

std::vector<SnapshotRow> SnapshotsPane::rowsOfAggregate() const {
    std::vector<SnapshotRow> rows;
    const auto& timeline = m_replay.timeline();
    const SnapshotAudit* audit = m_audits.found(AuditScope::Aggregate);
    if (audit)
        return rowsOfAudit(*audit);
    if (!timeline)
        return rows;
    for (const SnapshotMark& mark : timeline->setup().snapshots) {
        SnapshotRow& row = rows.emplace_back();
        row.finding.aggregate = *m_replay.aggregate();
        row.finding.version = mark.version;
        row.finding.takenAt = mark.takenAt;
        row.finding.bytes = mark.bytes;
    }
    return rows;
}

std::vector<SnapshotRow> SnapshotsPane::rowsOfAudit(const SnapshotAudit& audit) const {
    std::vector<SnapshotRow> rows;
    for (const SnapshotFinding& finding : audit.findings)
        rows.push_back({finding, true, SnapshotRow::Effect::None});
    if (!audit.effect)
        return rows;
    for (const SnapshotFinding& finding : audit.effect->invalidated)
        rows.push_back({finding, true, SnapshotRow::Effect::Invalidated});
    for (const SnapshotFinding& finding : audit.effect->repaired)
        rows.push_back({finding, true, SnapshotRow::Effect::Repaired});
    return rows;
}

void SnapshotsPane::showRows() {
    const SnapshotRow* before = current();
    const auto place = before ? std::optional(std::pair(before->finding.aggregate, before->finding.version)) : std::nullopt;
    const SnapshotAudit* audit = m_audits.found(scope());
    m_model.setTimeDisplay(m_workspace.timeDisplay(), m_workspace.now());
    m_model.show(scope() == AuditScope::Aggregate ? rowsOfAggregate() : audit ? rowsOfAudit(*audit) : std::vector<SnapshotRow>());
    const int row = place ? m_model.rowOf(place->first, place->second) : -1;
    if (m_model.rowCount() > 0)
        m_table->goToRow(row >= 0 ? row : 0);
    m_table->setVisible(m_model.rowCount() > 0);
    showDetails();
}

void SnapshotsPane::showSentences() {
    const SnapshotAudit* audit = m_audits.found(scope());
    QString text;
    if (!m_problem.isEmpty())
        text = m_problem;
    else if (m_audits.running() == scope())
        text = tr("Events are folded from zero and held against the snapshots…");
    else if (audit)
        text = auditSentence(*audit)
            + (m_audits.holdsNow(scope()) ? QString() : QStringLiteral(" ") + tr("Made before the last change; audit again."));
    else if (scope() == AuditScope::Aggregate)
        text = m_model.rowCount() == 0 ? tr("The store has no snapshot of this aggregate.") : tr("Not held against replay yet.");
    else if (scope() == AuditScope::Filter)
        text = m_workspace.filter().isEmpty()
            ? tr("There is no filter: its audit is that of the whole store.")
            : tr("Snapshots of aggregates with events that the filter finds: %1").arg(m_workspace.filter());
    else
        text = tr("Every snapshot of the store, held against replay from zero.");
    m_sentence->setText(text);
    const bool wrong = !m_problem.isEmpty() || (audit && !audit->holds());
    m_sentence->setColor(wrong ? TextColor::Removed : audit ? TextColor::Text : TextColor::Muted);
    const QString stale = audit ? staleSentence(*audit) : QString();
    m_stale->setText(stale);
    m_stale->setVisible(!stale.isEmpty());
    m_benefit->setText(audit && audit->benefit ? benefitSentence(*audit->benefit) : QString());
    m_benefit->setVisible(audit && audit->benefit);
}

const SnapshotRow* SnapshotsPane::current() const {
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_model.rowCount() ? &m_model.row(row) : nullptr;
}

void SnapshotsPane::showDetails() {
    const SnapshotRow* row = current();
    m_details->setVisible(row != nullptr);
    if (!row)
        return;
    const SnapshotFinding& finding = row->finding;
    QString text = row->audited ? findingSentence(finding) : tr("Not held against replay yet.");
    if (row->effect == SnapshotRow::Effect::Invalidated)
        text = tr("It equals replay now, and would no more with the other upcasters.");
    else if (row->effect == SnapshotRow::Effect::Repaired)
        text = tr("It differs now, and would equal replay with the other upcasters.");
    m_finding->setText(text);
    std::vector<Change> changes;
    if (row->audited)
        changes.assign(finding.changes.begin(), finding.changes.begin() + std::min(std::ssize(finding.changes), mostLines));
    m_changes->setVisible(!changes.empty());
    m_changes->setLines(changeLines(changes));
    const bool canStart = finding.aggregate == m_replay.aggregate() && finding.verdict != SnapshotVerdict::Unreadable;
    m_start->setEnabled(canStart && m_replay.start() != finding.version);
    m_go->setEnabled(finding.verdict != SnapshotVerdict::Orphan);
}

void SnapshotsPane::startFromCurrent() {
    if (const SnapshotRow* row = current(); row && m_start->isEnabled())
        m_replay.setStart(row->finding.version);
}

void SnapshotsPane::goToCurrent() {
    const SnapshotRow* row = current();
    if (!row || !m_go->isEnabled())
        return;
    const auto aggregate = row->finding.aggregate;
    const auto version = row->finding.version;
    if (aggregate == m_replay.aggregate() && m_replay.timeline()) {
        if (const auto step = m_replay.timeline()->stepOfVersion(version))
            m_replay.setHead(*step);
        return;
    }
    m_workspace.clearEvent(); // it would lead the replay elsewhere
    m_replay.show(aggregate, version);
    m_workspace.selectAggregate(aggregate);
}

QString SnapshotsPane::fact() const {
    const SnapshotAudit* audit = m_audits.found(AuditScope::Aggregate);
    return audit && m_replay.timeline() ? auditFact(*audit) : QString();
}

} // namespace leftfold::ui
