// SPDX-License-Identifier: Apache-2.0
#include "ui/views/list_page.h"
#include "ui/widgets/column_fit.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/text_label.h"
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QStackedLayout>

namespace leftfold::ui {

namespace {

/// As high as its tallest control, so that the tables of all pages begin at one line.
constexpr int headerHeight = 48;

/// Behind what is kept of columns that share their room.
constexpr char drawnMark = 'd';
constexpr char fittedMark = 'f';

} // namespace

ListPage::ListPage(Workspace& workspace, const Names& names, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_names(names)
    , m_header(new QHBoxLayout)
    , m_count(new TextLabel(TextStyle::Body, TextColor::Muted))
    , m_table(new RowTable)
    , m_empty(new EmptyState(names.id, QString(), QString()))
    , m_stack(new QStackedLayout)
    , m_field(new SearchField(names.field, this)) {
    setObjectName(names.id + QStringLiteral("Page"));
    m_count->setObjectName(names.row + QStringLiteral("Count"));
    m_count->setFit(TextLabel::Fit::ElideRight); // a long count must not keep the window wide
    m_table->setObjectName(names.row + QStringLiteral("Table"));
    m_table->setAccessibleName(names.title);
    m_field->setObjectName(names.id + QStringLiteral("Field"));
    m_field->hide(); // until the store line takes it
    m_header->setContentsMargins(16, 0, 16, 0);
    m_header->setSpacing(10);
    m_header->addWidget(new TextLabel(names.title, TextStyle::Title));
    m_header->addWidget(m_count);
    m_header->addStretch(1);
    auto* top = new QWidget;
    top->setFixedHeight(headerHeight);
    top->setLayout(m_header);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(top);
    column->addLayout(m_stack, 1);
    setFocusProxy(m_table);
    m_table->horizontalHeader()->setSectionsMovable(true);
    connect(m_field, &SearchField::left, this, [this] {
        m_table->setFocus();
        m_table->goToRow(std::max(0, m_table->currentIndex().row()));
    });
}

void ListPage::keepColumns() {
    m_columns = m_table->horizontalHeader()->saveState();
}

/// The number of columns stands in front: what was kept of a table with others is not for this one.
QByteArray ListPage::columns() const {
    if (m_fit)
        m_fit->showAll(); // what went for want of room alone is not hidden
    QByteArray state = QByteArray(1, static_cast<char>(m_table->horizontalHeader()->count())) + m_table->horizontalHeader()->saveState();
    if (!m_fit)
        return state;
    m_fit->fit();
    return state + (m_fit->isDrawn() ? drawnMark : fittedMark);
}

void ListPage::showColumns(const QByteArray& state) {
    QHeaderView* header = m_table->horizontalHeader();
    const bool fits = !state.isEmpty() && static_cast<int>(state.at(0)) == header->count();
    if (!fits || !header->restoreState(state.mid(1)))
        header->restoreState(m_columns);
    if (m_fit)
        m_fit->setDrawn(fits && state.back() == drawnMark);
}

void ListPage::showCount(const QString& count, bool empty) {
    m_count->setText(count);
    m_stack->setCurrentWidget(empty ? static_cast<QWidget*>(m_empty) : m_table);
}

void ListPage::addAbove(QWidget* band) {
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->insertWidget(column->indexOf(m_stack), band);
}

void ListPage::addBelow(QWidget* band) {
    static_cast<QVBoxLayout*>(layout())->addWidget(band);
}

void ListPage::showInstead(QWidget* view) {
    if (view && m_stack->indexOf(view) < 0)
        m_stack->addWidget(view);
    m_stack->setCurrentWidget(view ? view : m_table);
}

QMenu* ListPage::newRowMenu() {
    auto* menu = new QMenu(this);
    menu->setObjectName(m_names.row + QStringLiteral("Menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    return menu;
}

PageDescription ListPage::describe(const QString& enter, const QString& menu, const QString& find) {
    PageDescription page{m_names.id, m_names.title, m_names.id, this, m_field,
        {{tr("↑ ↓ PgUp PgDn"), tr("walk through the rows")}, {tr("Home End"), tr("first, last row")}, {tr("Enter"), enter}, {tr("."), menu},
            {tr("Ctrl+F"), find}},
        {}, {}, {}};
    page.saveLayout = [this] { return columns(); };
    page.restoreLayout = [this](const QByteArray& state) { showColumns(state); };
    return page;
}

} // namespace leftfold::ui
