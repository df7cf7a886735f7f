// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/models/snapshot_list_model.h"
#include "ui/session/audit_session.h"
#include <QWidget>

class QPushButton;

namespace leftfold::ui {

class ChangeList;
class RowTable;
class TabStrip;
class TextLabel;

/// The snapshots of the aggregate that is replayed, each with what replay says of it; audits of the filter and of the whole
/// store, with a way to every finding.
class SnapshotsPane : public QWidget {
    Q_OBJECT
public:
    SnapshotsPane(Workspace& workspace, ReplaySession& replay, QWidget* parent = nullptr);

    /// For the status strip; empty where nothing is known.
    QString fact() const;
    AuditSession& audits() { return m_audits; }

Q_SIGNALS:
    void factChanged();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    QWidget* buildHead();
    QWidget* buildDetails();
    void buildTable();
    void addKeys();

    AuditScope scope() const;
    void showScope();
    void showRows();
    void showSentences();
    void showDetails();
    std::vector<SnapshotRow> rowsOfAggregate() const;
    std::vector<SnapshotRow> rowsOfAudit(const SnapshotAudit& audit) const;
    const SnapshotRow* current() const;
    void startFromCurrent();
    void goToCurrent();
    void fillTryMenu();

    Workspace& m_workspace;
    ReplaySession& m_replay;
    AuditSession m_audits;
    SnapshotListModel m_model;
    TabStrip* m_scopes = nullptr;
    QPushButton* m_try = nullptr;
    QPushButton* m_audit = nullptr;
    TextLabel* m_sentence = nullptr;
    TextLabel* m_stale = nullptr;
    RowTable* m_table = nullptr;
    QWidget* m_details = nullptr;
    TextLabel* m_finding = nullptr;
    ChangeList* m_changes = nullptr;
    QPushButton* m_start = nullptr;
    QPushButton* m_go = nullptr;
    TextLabel* m_benefit = nullptr;
    QString m_problem; ///< why the last audit could not be made
};

} // namespace leftfold::ui
