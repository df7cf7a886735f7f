// SPDX-License-Identifier: Apache-2.0
#include "ui/views/before_after_pane.h"
#include "ui/views/mapping_files.h"
#include "ui/views/proof_pane.h"
#include "ui/views/steps_pane.h"
#include "ui/views/versions_page.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/field_lines_view.h"
#include "ui/widgets/notice_line.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/thin_splitter.h"
#include "ui/widgets/version_delegate.h"
#include <QAction>
#include <QDataStream>
#include <QHBoxLayout>
#include <QListView>
#include <QMenu>
#include <QScrollArea>
#include <QStackedLayout>

namespace leftfold::ui {

namespace {

constexpr quint8 layoutForm = 1;
constexpr int edge = 14;
constexpr int headHeight = 48;
constexpr int aroundName = 56;

QVBoxLayout* columnIn(QWidget* widget) {
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}

} // namespace

void VersionsPage::build() {
    setMinimumSize(480, 320); // it must not keep the window wide when another page stands beside the inspector
    m_field = new SearchField(tr("Find a type"), this);
    m_field->setObjectName(QStringLiteral("versionsField"));
    m_columns = new ThinSplitter(Qt::Horizontal);
    m_columns->addWidget(buildTypes());
    m_columns->addWidget(buildCentre());
    m_columns->addWidget(buildAside());
    m_columns->setStretchFactor(1, 1);
    m_columns->setChildrenCollapsible(false);
    m_columns->setSizes({270, 740, 360});
    auto* scroll = new QScrollArea; // large text in a small window: the page is moved, and nothing is cut
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_columns);
    scroll->viewport()->setAutoFillBackground(false);
    m_columns->setAutoFillBackground(false);
    columnIn(this)->addWidget(scroll);
    connect(m_columns, &QSplitter::splitterMoved, this, &VersionsPage::showArrows);
    fitText();
    connect(&Theme::instance(), &Theme::changed, this, &VersionsPage::fitText);
    setFocusProxy(m_typeList);
}

/// The least room of each column grows with the text.
void VersionsPage::fitText() {
    const int least[] = {190, 340, 290};
    for (int at = 0; at < m_columns->count(); ++at)
        m_columns->widget(at)->setMinimumWidth(scaled(least[at]));
    arrangeHead();
}

/// In a narrow column the name of the type stands above its arrows and the tools.
void VersionsPage::arrangeHead() {
    const int needed = m_title->sizeHint().width() + m_headRow->sizeHint().width() + aroundName;
    m_headRows->setDirection(m_columns->widget(1)->width() < needed ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

QWidget* VersionsPage::buildTypes() {
    auto* left = new QWidget;
    auto* column = columnIn(left);
    auto* title = new TextLabel(tr("Versions"), TextStyle::Title);
    title->setContentsMargins(edge, 12, edge, 8);
    m_typeList = new QListView;
    m_typeList->setObjectName(QStringLiteral("versionTypes"));
    m_typeList->setAccessibleName(tr("Event types"));
    m_typeList->setModel(&m_types);
    m_typeList->setItemDelegate(new VersionDelegate(m_typeList));
    m_typeList->setMouseTracking(true);
    m_typeList->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_lost = new QWidget;
    m_lost->setObjectName(QStringLiteral("lostVersions"));
    auto* lost = columnIn(m_lost);
    lost->setContentsMargins(edge, 8, edge, 12);
    lost->setSpacing(6);
    lost->addWidget(makeSectionLabel(tr("NOT REACHABLE")));
    m_lostRows = new QVBoxLayout;
    m_lostRows->setSpacing(4);
    lost->addLayout(m_lostRows);
    column->addWidget(title);
    column->addWidget(m_typeList, 1);
    column->addWidget(m_lost);
    return left;
}

QWidget* VersionsPage::buildHead() {
    auto* head = new QWidget;
    head->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    head->setMinimumHeight(headHeight);
    m_headRows = new QBoxLayout(QBoxLayout::TopToBottom, head);
    m_headRows->setContentsMargins(16, 8, 16, 8);
    m_headRows->setSpacing(6);
    QHBoxLayout* row = m_headRow = new QHBoxLayout;
    row->setSpacing(8);
    m_title = new TextLabel(TextStyle::Title);
    m_title->setObjectName(QStringLiteral("versionTitle"));
    m_title->setFit(TextLabel::Fit::ElideMiddle);
    m_tabs = new QHBoxLayout;
    m_tabs->setSpacing(2);
    auto* arrows = new QMenu;
    connect(arrows, &QMenu::aboutToShow, this, [this, arrows] { fillArrowMenu(*arrows); });
    QPushButton* add = m_addArrow = makeMenuButton(QStringLiteral("+"), arrows, ButtonKind::Quiet);
    add->setObjectName(QStringLiteral("addArrow"));
    add->setAccessibleName(tr("Add an upcaster"));
    add->setToolTip(tr("Add an upcaster"));
    m_undo = makeIconButton(QStringLiteral("undo"), tr("Undo"));
    m_undo->setObjectName(QStringLiteral("mappingUndo"));
    m_redo = makeIconButton(QStringLiteral("redo"), tr("Redo"));
    m_redo->setObjectName(QStringLiteral("mappingRedo"));
    auto* files = new QMenu;
    connect(files, &QMenu::aboutToShow, this, [this, files] { fillMappingMenu(*files); });
    m_mappingMenu = makeMenuButton(QString(), files);
    m_mappingMenu->setObjectName(QStringLiteral("mappingMenu"));
    m_save = makeButton(tr("Save"), ButtonKind::Primary);
    m_save->setObjectName(QStringLiteral("mappingSave"));
    m_headRows->addWidget(m_title);
    m_headRows->addLayout(row, 1);
    row->addLayout(m_tabs);
    row->addWidget(add);
    row->addStretch(1);
    for (QWidget* tool : std::initializer_list<QWidget*>{m_undo, m_redo, m_mappingMenu, m_save})
        row->addWidget(tool);
    m_undo->hide(); // until there is room
    m_redo->hide();
    return head;
}

QWidget* VersionsPage::buildCentre() {
    auto* centre = new QWidget;
    auto* column = columnIn(centre);
    m_unmapped = new EmptyState(QStringLiteral("versions"), QString(), QString());
    connect(m_unmapped->addStep(tr("Add an upcaster")), &QPushButton::clicked, this, &VersionsPage::addType);
    m_notice = new NoticeLine;
    m_notice->setObjectName(QStringLiteral("versionsNotice"));
    m_notice->hide();
    m_lines = new FieldLinesView;
    m_sample = new BeforeAfterPane;
    m_centre = new ThinSplitter(Qt::Vertical);
    auto* upper = new QWidget;
    auto* above = columnIn(upper);
    above->addWidget(m_notice);
    above->addWidget(m_lines, 1);
    m_centre->addWidget(upper);
    m_centre->addWidget(m_sample);
    m_centre->setSizes({320, 440});
    auto* body = new QWidget;
    m_stack = new QStackedLayout(body);
    m_stack->addWidget(m_unmapped);
    m_stack->addWidget(m_centre);
    column->addWidget(buildHead());
    column->addWidget(body, 1);
    return centre;
}

QWidget* VersionsPage::buildAside() {
    auto* aside = new ThinSplitter(Qt::Vertical);
    m_steps = new StepsPane(m_mapping, m_versions);
    auto* proof = new QScrollArea;
    proof->setWidgetResizable(true);
    proof->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    proof->setWidget(new ProofPane(m_mapping, m_versions));
    proof->viewport()->setAutoFillBackground(false); // the ground is that of the page
    proof->widget()->setAutoFillBackground(false);
    m_steps->setChosenField([this] { return chosenField(); });
    aside->addWidget(m_steps);
    aside->addWidget(proof);
    aside->setSizes({610, 190});
    return aside;
}

void VersionsPage::buildKeys() {
    const std::pair<QKeySequence, std::function<void()>> keys[] = {{QKeySequence::Save, [this] { save(); }},
        {QKeySequence::SaveAs, [this] { m_files->saveAs(); }}, {QKeySequence::Undo, [this] { m_mapping.undo(); }},
        {QKeySequence::Redo, [this] { m_mapping.redo(); }},
        {QKeySequence(Qt::CTRL | Qt::Key_Return),
            [this] {
                m_steps->flush();
                m_versions.prove();
            }},
        {QKeySequence(Qt::Key_F8), [this] { nextFailing(); }}};
    for (const auto& [key, run] : keys) {
        auto* action = new QAction(this);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, run);
        addAction(action);
    }
}

PageDescription VersionsPage::description() {
    PageDescription page{QStringLiteral("versions"), tr("Versions"), QStringLiteral("versions"), this, m_field,
        {{tr("Ctrl+Return"), tr("prove the mapping on the whole store")}, {tr("F8"), tr("next event that fails")},
            {tr("Alt+↑ Alt+↓"), tr("move the step")}, {tr("Space"), tr("switch the step off or on")}, {tr("Del"), tr("remove the step")},
            {tr("Enter"), tr("edit the step")}, {tr("Ctrl+Z Ctrl+Shift+Z"), tr("undo, redo")}, {tr("Ctrl+S"), tr("save the mapping")}},
        {}, {}, {}};
    page.hasAside = true;
    page.mayClose = [this] { return mayClose(); };
    page.saveLayout = [this] { return saveLayout(); };
    page.restoreLayout = [this](const QByteArray& state) { restoreLayout(state); };
    return page;
}

QByteArray VersionsPage::saveLayout() const {
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    const std::string& name = m_mapping.isSaved() || m_mapping.hasFile() ? m_mapping.name() : m_remembered;
    out << layoutForm << QByteArray::fromStdString(name) << m_columns->saveState() << m_centre->saveState();
    return state;
}

void VersionsPage::restoreLayout(const QByteArray& state) {
    QDataStream in(state);
    quint8 form = 0;
    QByteArray mapping;
    QByteArray columns;
    QByteArray centre;
    in >> form >> mapping >> columns >> centre;
    m_remembered.clear();
    m_chosen = false;
    if (in.status() != QDataStream::Ok || form != layoutForm)
        return m_columns->setSizes({270, 740, 360});
    m_remembered = mapping.toStdString();
    m_columns->restoreState(columns);
    m_centre->restoreState(centre);
}

} // namespace leftfold::ui
