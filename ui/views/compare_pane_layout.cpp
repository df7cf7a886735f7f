// SPDX-License-Identifier: Apache-2.0
#include "ui/views/compare_pane.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/paired_step_delegate.h"
#include "ui/widgets/paired_strip.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/states_beside.h"
#include "ui/widgets/tab_strip.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/thin_splitter.h"
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>

namespace leftfold::ui {

namespace {

constexpr int margin = 12;

QLineEdit* makeVersionField(const QString& objectName, const QString& name) {
    auto* field = new QLineEdit;
    field->setObjectName(objectName);
    field->setAccessibleName(name);
    field->setFixedWidth(scaled(84));
    return field;
}

} // namespace

void ComparePane::build() {
    buildTable();
    m_strip = new PairedStrip;
    m_strip->setObjectName(QStringLiteral("compareStrip"));
    m_parts = new TabStrip({tr("State"), tr("Data")});
    m_parts->setObjectName(QStringLiteral("compareParts"));
    m_parts->setCurrent(StatePart);
    m_states = new StatesBeside;
    m_both = new QWidget;
    auto* upper = new QVBoxLayout(m_both);
    upper->setContentsMargins(margin, 0, margin, 0);
    upper->setSpacing(6);
    upper->addWidget(m_strip);
    upper->addWidget(m_table, 1);
    auto* body = new ThinSplitter(Qt::Vertical);
    body->addWidget(m_both);
    body->addWidget(m_states);
    body->setChildrenCollapsible(false);
    body->setSizes({260, 320});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(body, 1);
}

QWidget* ComparePane::buildHead() {
    m_modes = new TabStrip({tr("Two versions"), tr("Another aggregate")});
    m_modes->setObjectName(QStringLiteral("compareModes"));
    m_modes->setCurrent(0);
    m_inputs = new QStackedWidget;
    m_inputs->addWidget(buildVersions());
    m_inputs->addWidget(buildAggregates());
    m_inputs->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto* copies = new QMenu;
    copies->addAction(tr("Copy as Markdown"), this, &ComparePane::copyMarkdown);
    copies->addAction(tr("Copy as JSON"), this, &ComparePane::copyJson);
    m_copy = makeMenuButton(tr("Copy"), copies);
    m_copy->setObjectName(QStringLiteral("compareCopy"));
    m_facts = new TextLabel(TextStyle::Body, TextColor::Muted);
    m_facts->setObjectName(QStringLiteral("compareFacts"));
    m_facts->setFit(TextLabel::Fit::ElideRight);
    auto* head = new QWidget;
    auto* rows = new QVBoxLayout(head);
    rows->setContentsMargins(margin, 8, margin, 8);
    rows->setSpacing(6);
    auto* first = new QHBoxLayout;
    first->setSpacing(10);
    first->addWidget(m_modes);
    first->addWidget(m_inputs, 1);
    first->addWidget(m_copy);
    auto* second = new QHBoxLayout;
    second->addWidget(m_facts, 1);
    second->addWidget(m_parts);
    rows->addLayout(first);
    rows->addLayout(second);
    return head;
}

QWidget* ComparePane::buildVersions() {
    m_from = makeVersionField(QStringLiteral("compareFrom"), tr("First version"));
    m_to = makeVersionField(QStringLiteral("compareTo"), tr("Second version"));
    m_head = makeButton(tr("Head"));
    m_head->setObjectName(QStringLiteral("compareHead"));
    m_head->setToolTip(tr("The second version follows the head of the replay"));
    auto* versions = new QWidget;
    auto* row = new QHBoxLayout(versions);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_from);
    row->addWidget(new TextLabel(QStringLiteral("\u2192"), TextStyle::Body, TextColor::Muted));
    row->addWidget(m_to);
    row->addWidget(m_head);
    row->addStretch(1);
    return versions;
}

QWidget* ComparePane::buildAggregates() {
    m_other = new SearchField(tr("TYPE/ID of the other aggregate"));
    m_other->setObjectName(QStringLiteral("compareOther"));
    m_other->setAccessibleName(tr("The other aggregate"));
    return m_other;
}

void ComparePane::buildTable() {
    m_table = new RowTable;
    m_table->setObjectName(QStringLiteral("compareTable"));
    m_table->setAccessibleName(tr("Both histories"));
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
}

} // namespace leftfold::ui
