// SPDX-License-Identifier: Apache-2.0
#include "ui/views/branch_editor.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/json_editor.h"
#include "ui/widgets/tab_strip.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/thin_splitter.h"
#include <QGridLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace leftfold::ui {

namespace {

constexpr int margin = 12;

QLineEdit* makeField(const QString& objectName) {
    auto* field = new QLineEdit;
    field->setObjectName(objectName);
    return field;
}

QPushButton* makeAction(const QString& text, const QString& objectName, const QString& toolTip) {
    QPushButton* button = makeButton(text);
    button->setObjectName(objectName);
    button->setToolTip(toolTip);
    return button;
}

} // namespace

void BranchEditor::build() {
    m_list = new QListWidget;
    m_list->setObjectName(QStringLiteral("branchEdits"));
    m_list->setAccessibleName(tr("Edits of the branch"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_none = new TextLabel(
        tr("No edit yet. Go to an event and skip, edit or move it, or put in another behind it."), TextStyle::Body, TextColor::Muted);
    m_none->setWordWrap(true);
    m_problem = new TextLabel(TextStyle::Body, TextColor::Removed);
    m_problem->setObjectName(QStringLiteral("branchProblem"));
    m_problem->setWordWrap(true);
    auto* upper = new QWidget;
    auto* column = new QVBoxLayout(upper);
    column->setContentsMargins(margin, 8, margin, 8);
    column->setSpacing(6);
    column->addWidget(buildActions());
    column->addWidget(m_none);
    column->addWidget(m_list, 1);
    column->addWidget(m_problem);
    column->addStretch(0);
    auto* parts = new ThinSplitter(Qt::Vertical);
    parts->addWidget(upper);
    parts->addWidget(buildForm());
    parts->setChildrenCollapsible(false);
    parts->setSizes({240, 300});
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(parts);
}

QWidget* BranchEditor::buildActions() {
    m_skip = makeAction(tr("Skip"), QStringLiteral("branchSkip"), tr("As if the event under the cursor had not been"));
    m_edit = makeAction(tr("Edit"), QStringLiteral("branchEdit"), tr("The event under the cursor with other data"));
    m_insert = makeAction(tr("Insert"), QStringLiteral("branchInsert"), tr("Another event behind the one under the cursor"));
    m_earlier = makeAction(QStringLiteral("\u2191"), QStringLiteral("branchEarlier"), tr("Move the event one place earlier"));
    m_later = makeAction(QStringLiteral("\u2193"), QStringLiteral("branchLater"), tr("Move the event one place later"));
    m_earlier->setAccessibleName(tr("Move earlier"));
    m_later->setAccessibleName(tr("Move later"));
    m_remove = makeIconButton(QStringLiteral("trash"), tr("Take out the selected edit"));
    m_undo = makeIconButton(QStringLiteral("undo"), tr("Undo"));
    m_redo = makeIconButton(QStringLiteral("redo"), tr("Redo"));
    auto* actions = new QWidget;
    auto* rows = new QVBoxLayout(actions);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(6);
    auto* head = new QHBoxLayout;
    head->setSpacing(2);
    head->addWidget(makeSectionLabel(tr("Edits")), 1);
    for (QToolButton* button : {m_undo, m_redo, m_remove})
        head->addWidget(button);
    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    for (QPushButton* button : {m_skip, m_edit, m_insert, m_earlier, m_later})
        row->addWidget(button);
    row->addStretch(1);
    rows->addLayout(head);
    rows->addLayout(row);
    return actions;
}

QWidget* BranchEditor::buildForm() {
    m_form = new QWidget;
    m_placeName = new TextLabel(TextStyle::Body, TextColor::Muted);
    m_typeName = new TextLabel(tr("Event type"), TextStyle::Body, TextColor::Muted);
    m_place = makeField(QStringLiteral("branchPlace"));
    m_place->setFixedWidth(scaled(96));
    m_type = makeField(QStringLiteral("branchType"));
    m_type->setAccessibleName(tr("Event type"));
    m_tabs = new TabStrip({tr("Data"), tr("Whole event")});
    m_tabs->setCurrent(DataTab);
    m_text = new JsonEditor;
    m_text->setObjectName(QStringLiteral("branchText"));
    m_text->setAccessibleName(tr("The event as JSON"));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_placeName, 0, 0);
    grid->addWidget(m_place, 0, 1, Qt::AlignLeft);
    grid->addWidget(m_typeName, 1, 0);
    grid->addWidget(m_type, 1, 1);
    auto* column = new QVBoxLayout(m_form);
    column->setContentsMargins(margin, 8, margin, 8);
    column->setSpacing(6);
    column->addLayout(grid);
    column->addWidget(m_tabs, 0, Qt::AlignLeft);
    column->addWidget(m_text, 1);
    column->addStretch(0);
    return m_form;
}

} // namespace leftfold::ui
