// SPDX-License-Identifier: Apache-2.0
#include "ui/models/text_forms.h"
#include "ui/views/snapshots_pane.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/change_list.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/snapshot_delegate.h"
#include "ui/widgets/tab_strip.h"
#include "ui/widgets/text_label.h"
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>

namespace leftfold::ui {

namespace {

constexpr int edge = 16;

TextLabel* wrapped(const QString& objectName, TextColor color) {
    auto* label = new TextLabel(TextStyle::Body, color);
    label->setObjectName(objectName);
    label->setWordWrap(true);
    return label;
}

} // namespace

void SnapshotsPane::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 8);
    column->setSpacing(8);
    column->addWidget(buildHead());
    buildTable();
    column->addWidget(m_table, 1);
    column->addWidget(buildDetails());
    m_benefit = wrapped(QStringLiteral("auditBenefit"), TextColor::Muted);
    m_benefit->setContentsMargins(edge, 0, edge, 0);
    column->addWidget(m_benefit);
    column->addStretch();
    setFocusProxy(m_table);
}

QWidget* SnapshotsPane::buildHead() {
    auto* head = new QWidget;
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(edge, 0, edge, 0);
    column->setSpacing(6);
    auto* row = new QHBoxLayout;
    m_scopes = new TabStrip({tr("This aggregate"), tr("Filter"), tr("Whole store")});
    m_scopes->setObjectName(QStringLiteral("auditScopes"));
    auto* menu = new QMenu;
    m_try = makeMenuButton(tr("Try upcasters"), menu, ButtonKind::Quiet);
    m_try->setObjectName(QStringLiteral("auditTry"));
    m_try->setToolTip(tr("Which snapshots other upcasters would invalidate, or repair"));
    connect(menu, &QMenu::aboutToShow, this, &SnapshotsPane::fillTryMenu);
    m_audit = makeButton(tr("Audit"));
    m_audit->setObjectName(QStringLiteral("audit"));
    m_audit->setToolTip(tr("Hold each snapshot against replay from zero (Ctrl+Return). Nothing is written."));
    connect(m_audit, &QPushButton::clicked, this, [this] { m_audits.wasAsked() ? m_audits.stop() : m_audits.audit(scope()); });
    row->addWidget(m_scopes);
    row->addStretch(1);
    row->addWidget(m_try);
    row->addWidget(m_audit);
    m_sentence = wrapped(QStringLiteral("auditSentence"), TextColor::Muted);
    m_stale = wrapped(QStringLiteral("auditStale"), TextColor::Changed);
    column->addLayout(row);
    column->addWidget(m_sentence);
    column->addWidget(m_stale);
    return head;
}

void SnapshotsPane::buildTable() {
    m_table = new RowTable;
    m_table->setObjectName(QStringLiteral("snapshotTable"));
    m_table->setAccessibleName(tr("Snapshots"));
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new SnapshotDelegate(m_table));
    m_table->setMinimumHeight(120);
    QHeaderView* header = m_table->horizontalHeader();
    header->setSectionResizeMode(SnapshotListModel::Paths, QHeaderView::Stretch);
    const std::pair<int, int> widths[] = {{SnapshotListModel::Aggregate, 190}, {SnapshotListModel::VersionColumn, 72},
        {SnapshotListModel::Taken, 190}, {SnapshotListModel::Age, 116}, {SnapshotListModel::Size, 88}, {SnapshotListModel::Verdict, 112}};
    for (const auto& [section, width] : widths)
        header->resizeSection(section, width);
}

QWidget* SnapshotsPane::buildDetails() {
    m_details = new QWidget;
    auto* column = new QVBoxLayout(m_details);
    column->setContentsMargins(edge, 0, edge, 0);
    column->setSpacing(6);
    m_finding = wrapped(QStringLiteral("auditFinding"), TextColor::Text);
    m_changes = new ChangeList;
    m_changes->setObjectName(QStringLiteral("auditChanges"));
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setMinimumHeight(1); // as high as its lines, and no more
    scroll->setMaximumHeight(180);
    scroll->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    scroll->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    scroll->setWidget(m_changes);
    auto* row = new QHBoxLayout;
    m_start = makeButton(tr("Start from here"));
    m_start->setObjectName(QStringLiteral("auditStart"));
    m_start->setToolTip(tr("Replay from this snapshot (S)"));
    m_go = makeButton(tr("Go there"));
    m_go->setObjectName(QStringLiteral("auditGo"));
    m_go->setToolTip(tr("Replay its aggregate, with the head on its version (Enter)"));
    connect(m_start, &QPushButton::clicked, this, &SnapshotsPane::startFromCurrent);
    connect(m_go, &QPushButton::clicked, this, &SnapshotsPane::goToCurrent);
    row->addWidget(m_start);
    row->addWidget(m_go);
    row->addStretch(1);
    column->addWidget(m_finding);
    column->addWidget(scroll);
    column->addLayout(row);
    return m_details;
}

void SnapshotsPane::addKeys() {
    const std::pair<QKeySequence, std::function<void()>> keys[] = {
        {QKeySequence(Qt::Key_S), [this] { startFromCurrent(); }},
        {QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { m_audit->click(); }},
    };
    for (const auto& [key, run] : keys) {
        auto* shortcut = new QShortcut(key, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, run);
    }
}

void SnapshotsPane::fillTryMenu() {
    QMenu& menu = *m_try->menu();
    menu.clear();
    const auto add = [&](const QString& text, const std::string& name) {
        QAction* action = menu.addAction(text);
        action->setCheckable(true);
        action->setChecked(m_audits.tried() == name);
        connect(action, &QAction::triggered, this, [this, name] { m_audits.tryUpcasters(name); });
    };
    add(tr("None"), {});
    for (const std::string& name : sampleUpcasters())
        add(tr("sample: %1").arg(fromStored(name)), name);
    const auto& tried = m_audits.tried();
    const auto samples = sampleUpcasters();
    if (!tried.empty() && std::find(samples.begin(), samples.end(), tried) == samples.end())
        add(fromStored(tried), tried);
    connect(menu.addAction(tr("Open upcasters…")), &QAction::triggered, this, [this] {
        const auto file = QFileDialog::getOpenFileName(this, tr("Open upcasters"), {}, tr("Upcasters (*.upcasters.json);;All files (*)"));
        if (!file.isEmpty())
            m_audits.tryUpcasters(file.toStdString());
    });
}

} // namespace leftfold::ui
