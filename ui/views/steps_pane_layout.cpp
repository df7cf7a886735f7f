// SPDX-License-Identifier: Apache-2.0
#include "ui/views/arrow_pane.h"
#include "ui/views/steps_pane.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/json_editor.h"
#include "ui/widgets/mapping_step_delegate.h"
#include "ui/widgets/member_form.h"
#include "ui/widgets/tab_strip.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/thin_splitter.h"
#include <QAction>
#include <QHBoxLayout>
#include <QListView>
#include <QMenu>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace leftfold::ui {

namespace {

constexpr int edge = 14;

QWidget* scrolled(QWidget* widget) {
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(widget);
    area->viewport()->setAutoFillBackground(false); // the ground is that of the page
    area->widget()->setAutoFillBackground(false);
    return area;
}

} // namespace

void StepsPane::build() {
    m_list = new QListView;
    m_list->setObjectName(QStringLiteral("mappingSteps"));
    m_list->setAccessibleName(tr("Steps, in order"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new MappingStepDelegate(m_list));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_none = new TextLabel(TextStyle::Body, TextColor::Muted);
    m_none->setContentsMargins(edge, 4, edge, 8);
    m_none->setWordWrap(true);
    m_none->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_problem = new TextLabel(TextStyle::Body, TextColor::Removed);
    m_problem->setObjectName(QStringLiteral("mappingProblem"));
    m_problem->setWordWrap(true);
    m_problem->setContentsMargins(edge, 4, edge, 4);
    auto* parts = new ThinSplitter(Qt::Vertical);
    auto* upper = new QWidget;
    auto* above = new QVBoxLayout(upper);
    above->setContentsMargins(0, 0, 0, 0);
    above->setSpacing(0);
    above->addWidget(buildHead());
    above->addWidget(m_list, 1);
    above->addWidget(m_none);
    above->addWidget(buildButtons());
    above->addStretch(0); // where there is no list
    parts->addWidget(upper);
    parts->addWidget(buildLower());
    parts->setSizes({300, 310});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(parts);
}

QWidget* StepsPane::buildHead() {
    auto* head = new QWidget;
    head->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(edge, 12, edge, 6);
    column->setSpacing(2);
    m_title = new TextLabel(TextStyle::Title);
    m_title->setObjectName(QStringLiteral("stepsTitle"));
    m_title->setFit(TextLabel::Fit::ElideRight);
    m_caption = new TextLabel(TextStyle::Body, TextColor::Muted);
    m_caption->setFit(TextLabel::Fit::ElideRight);
    column->addWidget(m_title);
    column->addWidget(m_caption);
    column->addSpacing(8);
    m_order = makeSectionLabel(tr("IN ORDER"));
    column->addWidget(m_order);
    return head;
}

QWidget* StepsPane::buildButtons() {
    m_buttons = new QWidget;
    auto* row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(edge, 6, edge - 6, 6);
    row->setSpacing(4);
    auto* menu = new QMenu;
    fillStepMenu(*menu, {});
    QPushButton* add = makeMenuButton(tr("+ step"), menu);
    add->setObjectName(QStringLiteral("addStep"));
    add->setAccessibleName(tr("Add a step"));
    row->addWidget(add);
    const std::tuple<QString, QString, std::function<void()>> tools[] = {
        {QStringLiteral("chevron-up"), tr("Move the step up (Alt+↑)"), [this] { shift(-1); }},
        {QStringLiteral("chevron-down"), tr("Move the step down (Alt+↓)"), [this] { shift(1); }},
        {QStringLiteral("trash"), tr("Remove the step (Del)"), [this] { removeCurrent(); }}};
    for (const auto& [icon, name, run] : tools) {
        QToolButton* button = makeIconButton(icon, name);
        connect(button, &QToolButton::clicked, this, run);
        row->addWidget(button);
    }
    row->addStretch(1);
    return m_buttons;
}

QWidget* StepsPane::buildLower() {
    m_tabs = new TabStrip({tr("Step"), tr("Upcaster"), tr("Text")});
    m_tabs->setObjectName(QStringLiteral("stepTabs"));
    m_form = new MemberForm;
    m_form->setObjectName(QStringLiteral("stepForm"));
    m_unchosen = new TextLabel(TextStyle::Body, TextColor::Muted);
    m_unchosen->setWordWrap(true);
    m_unchosen->setContentsMargins(edge, 8, edge, 8);
    auto* step = new QWidget;
    auto* column = new QVBoxLayout(step);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_unchosen);
    column->addWidget(m_form);
    column->addStretch(1);
    m_arrow = new ArrowPane(m_mapping, m_versions);
    m_text = new JsonEditor;
    m_text->setObjectName(QStringLiteral("mappingText"));
    m_text->setAccessibleName(tr("The upcaster as text"));
    m_stack = new QStackedWidget;
    m_stack->addWidget(scrolled(step));
    m_stack->addWidget(scrolled(m_arrow));
    m_stack->addWidget(m_text);
    m_lower = new QWidget;
    auto* lower = new QVBoxLayout(m_lower);
    lower->setContentsMargins(0, 0, 0, 0);
    lower->setSpacing(0);
    auto* tabs = new QHBoxLayout;
    tabs->setContentsMargins(edge - 6, 6, edge, 0);
    tabs->addWidget(m_tabs);
    tabs->addStretch(1);
    lower->addLayout(tabs);
    lower->addWidget(m_problem);
    lower->addWidget(m_stack, 1);
    return m_lower;
}

void StepsPane::buildKeys() {
    const std::pair<QKeySequence, std::function<void()>> keys[] = {{QKeySequence(Qt::ALT | Qt::Key_Up), [this] { shift(-1); }},
        {QKeySequence(Qt::ALT | Qt::Key_Down), [this] { shift(1); }}, {QKeySequence(Qt::Key_Delete), [this] { removeCurrent(); }},
        {QKeySequence(Qt::Key_Return), [this] { editCurrent(); }}};
    for (const auto& [key, run] : keys) {
        auto* action = new QAction(m_list);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, run);
        m_list->addAction(action);
    }
}

} // namespace leftfold::ui
