// SPDX-License-Identifier: Apache-2.0
#include "ui/views/branch_editor.h"
#include "ui/views/branch_pane.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/paired_step_delegate.h"
#include "ui/widgets/paired_strip.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/states_beside.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/thin_splitter.h"
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace leftfold::ui {

namespace {

constexpr int margin = 12;

} // namespace

void BranchPane::build() {
    m_strip = new PairedStrip;
    m_strip->setObjectName(QStringLiteral("branchStrip"));
    m_divergence = new TextLabel(TextStyle::Body, TextColor::Muted);
    m_divergence->setObjectName(QStringLiteral("branchDivergence"));
    m_divergence->setFit(TextLabel::Fit::ElideRight);
    m_differing = new TextLabel(TextStyle::Body, TextColor::Changed);
    m_differing->setObjectName(QStringLiteral("branchDiffering"));
    m_editor = new BranchEditor(m_session, m_replay);
    m_states = new StatesBeside;
    auto* upper = new ThinSplitter(Qt::Vertical);
    upper->addWidget(buildTable());
    upper->addWidget(m_states);
    upper->setChildrenCollapsible(false);
    upper->setSizes({220, 320});
    auto* body = new ThinSplitter(Qt::Horizontal);
    body->addWidget(m_editor);
    body->addWidget(upper);
    body->setChildrenCollapsible(false);
    body->setStretchFactor(1, 1);
    body->setSizes({300, 700});
    auto* line = new QHBoxLayout;
    line->setContentsMargins(margin, 0, margin, 6);
    line->addWidget(m_divergence, 1);
    line->addWidget(m_differing);
    auto* strip = new QHBoxLayout;
    strip->setContentsMargins(margin, 0, margin, 4);
    strip->addWidget(m_strip);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addLayout(strip);
    column->addLayout(line);
    column->addWidget(body, 1);
}

QWidget* BranchPane::buildHead() {
    m_choice = new ChoiceBox;
    m_choice->setObjectName(QStringLiteral("branchChoice"));
    m_choice->setAccessibleName(tr("Branch"));
    m_name = new QLineEdit;
    m_name->setObjectName(QStringLiteral("branchName"));
    m_name->setAccessibleName(tr("Name of the branch"));
    m_name->setMaximumWidth(scaled(220));
    QPushButton* another = makeButton(tr("New branch"));
    another->setObjectName(QStringLiteral("branchNew"));
    connect(another, &QPushButton::clicked, this, [this] { m_session.add(tr("What if").toStdString()); });
    m_remove = makeIconButton(QStringLiteral("trash"), tr("Remove the branch"));
    m_remove->setObjectName(QStringLiteral("branchRemove"));
    auto* copies = new QMenu;
    copies->addAction(tr("Copy as Markdown"), this, &BranchPane::copyMarkdown);
    copies->addAction(tr("Copy as JSON"), this, &BranchPane::copyJson);
    m_copy = makeMenuButton(tr("Copy"), copies);
    m_copy->setObjectName(QStringLiteral("branchCopy"));
    m_condition = new SearchField(tr("Would it repair\u2026 state.paid >= state.total"));
    m_condition->setObjectName(QStringLiteral("branchCondition"));
    m_condition->setAccessibleName(tr("A condition that is asked at the end of both histories"));
    m_verdict = new TextLabel(TextStyle::Body, TextColor::Muted);
    m_verdict->setObjectName(QStringLiteral("branchVerdict"));
    m_verdict->setFit(TextLabel::Fit::ElideRight);
    auto* head = new QWidget;
    auto* rows = new QVBoxLayout(head);
    rows->setContentsMargins(margin, 8, margin, 8);
    rows->setSpacing(6);
    auto* first = new QHBoxLayout;
    first->setSpacing(6);
    for (QWidget* part : std::initializer_list<QWidget*>{m_choice, m_name, another, m_remove})
        first->addWidget(part);
    first->addStretch(1);
    first->addWidget(m_copy);
    auto* second = new QHBoxLayout;
    second->setSpacing(8);
    second->addWidget(m_condition, 1);
    second->addWidget(m_verdict, 1);
    rows->addLayout(first);
    rows->addLayout(second);
    return head;
}

QWidget* BranchPane::buildTable() {
    m_table = new RowTable;
    m_table->setObjectName(QStringLiteral("branchTable"));
    m_table->setAccessibleName(tr("Real history and branch"));
    m_table->setModel(&m_model);
    m_delegate = new PairedStepDelegate(m_table);
    m_table->setItemDelegate(m_delegate);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QHeaderView* header = m_table->horizontalHeader();
    header->hide();
    header->setMinimumSectionSize(24);
    for (const int column : {PairedStepModel::LeftType, PairedStepModel::RightType})
        header->setSectionResizeMode(column, QHeaderView::Stretch);
    header->resizeSection(PairedStepModel::LeftVersion, scaled(52));
    header->resizeSection(PairedStepModel::Mark, scaled(28));
    header->resizeSection(PairedStepModel::RightVersion, scaled(52));
    return m_table;
}

} // namespace leftfold::ui
