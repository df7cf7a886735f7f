// SPDX-License-Identifier: Apache-2.0
#include "ui/views/main_window.h"
#include "ui/session/recent_stores.h"
#include "ui/views/open_store_view.h"
#include "ui/views/palette_aggregates.h"
#include "ui/views/store_caption.h"
#include "ui/widgets/dock_title.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/page_rail.h"
#include "ui/widgets/password_bar.h"
#include "ui/widgets/status_strip.h"
#include "ui/widgets/store_line.h"
#include "ui/widgets/theme.h"
#include <QCloseEvent>
#include <QDockWidget>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QVBoxLayout>

namespace leftfold::ui {

MainWindow::MainWindow(Studio studio, QWidget* parent)
    : QMainWindow(parent)
    , m_studio(std::move(studio))
    , m_opening(new StoreOpening(m_studio.workspace, m_studio.connecting.keychain, this))
    , m_project(new ProjectSession(m_studio.workspace, m_studio.consents, this))
    , m_programMenu(new QMenu(this))
    , m_storeMenu(new QMenu(this)) {
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("Leftfold"));
    setAcceptDrops(true);
    resize(1440, 900);
    restoreGeometry(m_studio.settings.value(QStringLiteral("window/geometry")).toByteArray());
    buildMenus();
    buildFrame();
    m_palette = new CommandPalette(this);
    new PaletteAggregates(m_studio.workspace, *m_palette);
    connectWorkspace();
    connectFrame();
    connectOpening();
    connectProject();
    providePaletteEntries();
    showClosed();
}

/// Questions of our children end while they are destroyed, and the tracker would tell a window that is half gone.
MainWindow::~MainWindow() {
    m_studio.workspace.disconnect(this);
    m_studio.workspace.jobs().disconnect(this);
}

void MainWindow::buildFrame() {
    m_storeLine = new StoreLine(m_programMenu, m_storeMenu, this);
    setMenuWidget(m_storeLine);

    m_rail = new PageRail;
    auto* left = new QToolBar(tr("Pages"), this);
    left->setObjectName(QStringLiteral("railBar"));
    left->setMovable(false);
    left->toggleViewAction()->setEnabled(false);
    left->addWidget(m_rail);
    addToolBar(Qt::LeftToolBarArea, left);

    auto* centre = new QWidget(this);
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_messages = new MessageBar(centre);
    m_stack = new QStackedWidget(centre);
    m_passwordBar = new PasswordBar(centre);
    m_openView = new OpenStoreView(m_studio.workspace, m_studio.recent, m_studio.connecting, m_stack);
    m_openView->setMinimumSize(480, 320); // it must not keep the window wide when it is not even seen
    m_stack->addWidget(m_openView);
    column->addWidget(m_messages);
    column->addWidget(m_passwordBar);
    column->addWidget(m_stack, 1);
    setCentralWidget(centre);

    m_inspector = new QDockWidget(tr("Inspector"), this);
    m_inspector->setObjectName(QStringLiteral("inspectorDock"));
    m_inspector->setTitleBarWidget(new DockTitle(m_inspector));
    m_inspector->setMinimumWidth(280);
    addDockWidget(Qt::RightDockWidgetArea, m_inspector);
    resizeDocks({m_inspector}, {372}, Qt::Horizontal);

    m_status = new StatusStrip(this);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(0, 0, 0, 0);
    statusBar()->addWidget(m_status, 1);
}

void MainWindow::registerPage(const PageDescription& page) {
    const int number = static_cast<int>(m_pages.size()) + 1;
    PageDescription known = page;
    if (known.shortcut.isEmpty() && number <= 9)
        known.shortcut = QKeySequence(QStringLiteral("Ctrl+%1").arg(number));
    m_pages.push_back(known);
    m_stack->addWidget(known.widget);
    m_rail->addPage(known.icon, known.name, known.shortcut.toString(QKeySequence::NativeText));
    addAction(m_goMenu, known.name, known.shortcut, [this, id = known.id] { goTo(id); });
    if (known.field)
        m_storeLine->addField(known.field);
    m_rail->setEnabled(m_studio.workspace.isOpen());
}

void MainWindow::setInspector(QWidget* inspector) {
    m_inspector->setWidget(inspector);
}

QWidget* MainWindow::pageWidget(const QString& id) const {
    const int index = indexOf(id);
    return index < 0 ? nullptr : m_pages[static_cast<std::size_t>(index)].widget;
}

int MainWindow::indexOf(const QString& id) const {
    for (std::size_t index = 0; index < m_pages.size(); ++index) {
        if (m_pages[index].id == id)
            return static_cast<int>(index);
    }
    return -1;
}

const PageDescription* MainWindow::pageNamed(const QString& name) const {
    for (const PageDescription& page : m_pages) {
        if (page.name == name)
            return &page;
    }
    return nullptr;
}

void MainWindow::connectWorkspace() {
    Workspace& workspace = m_studio.workspace;
    connect(&workspace, &Workspace::opened, this, &MainWindow::showOpened);
    connect(&workspace, &Workspace::closed, this, &MainWindow::showClosed);
    connect(&workspace, &Workspace::connectionLost, this, &MainWindow::showLost);
    connect(&workspace, &Workspace::reconnected, this, [this] { m_messages->dismiss(QStringLiteral("connection")); });
    connect(&workspace, &Workspace::pageChanged, this, &MainWindow::showPage);
    connect(&workspace, &Workspace::summaryChanged, this, &MainWindow::showFacts);
    connect(&workspace, &Workspace::eventCountChanged, this, &MainWindow::showFacts);
    connect(&workspace, &Workspace::timeDisplayChanged, m_status, &StatusStrip::setTimeDisplay);
    connect(&workspace.jobs(), &JobTracker::changed, this, &MainWindow::showJob);
}

void MainWindow::connectFrame() {
    Workspace& workspace = m_studio.workspace;
    connect(m_rail, &PageRail::pageChosen, this, [this](int index) { goTo(m_pages[static_cast<std::size_t>(index)].id); });
    connect(m_status, &StatusStrip::timeDisplayChosen, &workspace, &Workspace::setTimeDisplay);
    connect(m_status, &StatusStrip::cancelAsked, &workspace.jobs(), &JobTracker::cancelCurrent);
    connect(m_storeLine, &StoreLine::paletteAsked, this, [this] { m_palette->open(); });
    connect(m_storeLine, &StoreLine::themeAsked, &Theme::instance(), &Theme::toggle);
}

void MainWindow::showOpened() {
    const Workspace& workspace = m_studio.workspace;
    m_messages->clear();
    m_studio.recent.remember(recentOf(workspace.choice(), workspace.description()));
    m_passwordBar->dismiss();
    showCaption();
    setWindowTitle(tr("%1 – Leftfold").arg(QString::fromStdString(workspace.description().name)));
    m_production->setChecked(workspace.choice().production);
    m_rail->setEnabled(true);
    m_inspectorAway = false;
    m_inspector->show();
    restoreLayout();
    showFacts();
    if (indexOf(workspace.page()) >= 0)
        showPage(workspace.page());
    else if (!m_pages.empty())
        m_studio.workspace.showPage(m_pages.front().id);
}

void MainWindow::showClosed() {
    m_storeLine->clearStore();
    m_storeLine->setField(nullptr);
    m_rail->setEnabled(false);
    m_inspector->hide();
    m_stack->setCurrentWidget(m_openView);
    m_openView->setFocus();
    setWindowTitle(tr("Leftfold"));
    m_status->setFacts({});
    m_status->setRemark({});
}

/// The way to another store while one is open: that one stays until the new one answers.
void MainWindow::showOpenView() {
    m_stack->setCurrentWidget(m_openView);
    m_storeLine->setField(nullptr);
    m_openView->setFocus();
}

void MainWindow::goTo(const QString& id) {
    if (m_studio.workspace.page() == id)
        showPage(id); // back from the way to another store
    else
        m_studio.workspace.showPage(id);
}

void MainWindow::showPage(const QString& id) {
    const int index = indexOf(id);
    if (index < 0 || !m_studio.workspace.isOpen())
        return;
    const PageDescription& page = m_pages[static_cast<std::size_t>(index)];
    m_rail->setCurrent(index);
    m_stack->setCurrentWidget(page.widget);
    m_storeLine->setField(page.field);
    showInspector(page);
    if (!m_rail->isAncestorOf(focusWidget()))
        page.widget->setFocus();
}

/// Where the person closed it, it stays closed.
void MainWindow::showInspector(const PageDescription& page) {
    if (page.hasAside && !m_inspector->isHidden()) {
        m_inspectorAway = true;
        m_inspector->hide();
    } else if (!page.hasAside && std::exchange(m_inspectorAway, false)) {
        m_inspector->show();
    }
}

void MainWindow::setPageFacts(const QStringList& facts) {
    m_pageFacts = facts;
    showFacts();
}

void MainWindow::showFacts() {
    QStringList facts;
    if (const StoreSummary* summary = m_studio.workspace.summary()) {
        facts << tr("%1 events").arg(grouped(*m_studio.workspace.eventCount()));
        facts << tr("%1 aggregates").arg(grouped(summary->aggregates));
    }
    m_status->setFacts(facts + m_pageFacts);
}

void MainWindow::showJob() {
    if (const Job* job = m_studio.workspace.jobs().current())
        m_status->showJob(job->name, job->percent);
    else
        m_status->hideJob();
}

void MainWindow::showLost(const Error& error) {
    m_messages->show({Severity::Error, QString::fromStdString(error.message), QString::fromStdString(error.detail),
        QStringLiteral("connection"), {{tr("Reconnect"), [this] { m_studio.workspace.reconnect(); }}}});
}

void MainWindow::showProblem(const Error& error) {
    // A lost connection has a message of its own, with the way back; what was cancelled is no problem.
    if (error.code == ErrorCode::Unavailable || error.code == ErrorCode::Cancelled)
        return;
    const QString sentence = QString::fromStdString(error.message);
    m_messages->show({Severity::Error, sentence, QString::fromStdString(error.detail), sentence, {}});
}

void MainWindow::focusField() {
    const int index = indexOf(m_studio.workspace.page());
    if (index < 0 || !m_studio.workspace.isOpen())
        return;
    if (QWidget* field = m_pages[static_cast<std::size_t>(index)].field) {
        field->setFocus(Qt::ShortcutFocusReason);
        if (auto* line = qobject_cast<QLineEdit*>(field))
            line->selectAll();
    }
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    const auto urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.front().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    const auto urls = event->mimeData()->urls();
    if (urls.isEmpty())
        return;
    event->acceptProposedAction();
    openStore({urls.front().toLocalFile().toStdString()});
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    if (m_palette && m_palette->isVisible())
        m_palette->place();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    for (const PageDescription& page : m_pages)
        if (page.mayClose && !page.mayClose())
            return event->ignore();
    saveLayout();
    QMainWindow::closeEvent(event);
    Q_EMIT closed();
}

} // namespace leftfold::ui
