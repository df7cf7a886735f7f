// SPDX-License-Identifier: Apache-2.0
#include "ui/session/recent_stores.h"
#include "ui/views/keys_sheet.h"
#include "ui/views/main_window.h"
#include "ui/views/store_caption.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/store_line.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/type_colors.h"
#include <QActionGroup>
#include <QApplication>
#include <QDockWidget>
#include <QFileDialog>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>

namespace leftfold::ui {

QAction* MainWindow::addAction(QMenu* menu, const QString& text, const QKeySequence& keys, const std::function<void()>& run) {
    QAction* action = menu->addAction(text);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, run);
    QMainWindow::addAction(action); // shortcuts work although the menus are hidden behind buttons
    return action;
}

QAction* MainWindow::addStoreAction(const QString& text, const QKeySequence& keys, const std::function<void()>& run) {
    QAction* action = addAction(m_storeMenu, text, keys, run);
    m_storeMenu->removeAction(action);
    m_storeMenu->insertAction(m_production, action); // beside the others about what is open
    return action;
}

void MainWindow::buildMenus() {
    buildStoreMenu();
    m_goMenu = m_programMenu->addMenu(tr("Go"));
    buildGoMenu(m_goMenu);
    buildViewMenu(m_programMenu->addMenu(tr("View")));
    buildHelpMenu(m_programMenu);
    auto* openMenu = new QAction(this);
    openMenu->setShortcut(QKeySequence(Qt::Key_F10));
    connect(
        openMenu, &QAction::triggered, this, [this] { m_storeLine->findChild<QPushButton*>(QStringLiteral("programMenu"))->showMenu(); });
    QMainWindow::addAction(openMenu);
}

void MainWindow::buildStoreMenu() {
    addAction(m_storeMenu, tr("Open file…"), QKeySequence::Open, [this] { chooseFile(); })->setIcon(icon(QStringLiteral("open-folder")));
    addAction(m_storeMenu, tr("Open another store…"), QKeySequence(QStringLiteral("Ctrl+Shift+O")), [this] {
        showOpenView();
    })->setIcon(icon(QStringLiteral("server")));
    addAction(m_storeMenu, tr("New window"), QKeySequence(QStringLiteral("Ctrl+N")), [this] {
        if (m_studio.openWindow)
            m_studio.openWindow({});
    });
    m_recentMenu = m_storeMenu->addMenu(icon(QStringLiteral("clock")), tr("Recent stores"));
    connect(m_recentMenu, &QMenu::aboutToShow, this, &MainWindow::fillRecentMenu);
    m_projectMenu = m_storeMenu->addMenu(icon(QStringLiteral("file")), tr("Project"));
    addAction(m_storeMenu, tr("Save as connection…"), QKeySequence(QStringLiteral("Ctrl+Shift+S")), [this] {
        nameStore();
    })->setIcon(icon(QStringLiteral("plug")));
    m_storeMenu->addSeparator();
    addAction(m_storeMenu, tr("Read again"), QKeySequence(Qt::Key_F5), [this] {
        m_studio.workspace.reconnect();
    })->setIcon(icon(QStringLiteral("refresh")));
    m_production = m_storeMenu->addAction(tr("This is production"));
    m_production->setCheckable(true);
    m_production->setToolTip(tr("Colours the first line, so that nobody mistakes the store for another"));
    connect(m_production, &QAction::triggered, this, &MainWindow::markProduction);
    m_storeMenu->addSeparator();
    addAction(m_storeMenu, tr("Close store"), QKeySequence(QStringLiteral("Ctrl+W")), [this] {
        saveLayout();
        m_studio.workspace.close();
    });
}

void MainWindow::buildGoMenu(QMenu* menu) {
    Workspace& workspace = m_studio.workspace;
    QAction* back = addAction(menu, tr("Back"), QKeySequence(QStringLiteral("Alt+Left")), [&workspace] { workspace.goBack(); });
    QAction* forward = addAction(menu, tr("Forward"), QKeySequence(QStringLiteral("Alt+Right")), [&workspace] { workspace.goForward(); });
    const auto follow = [&workspace, back, forward] {
        back->setEnabled(workspace.canGoBack());
        forward->setEnabled(workspace.canGoForward());
    };
    connect(&workspace, &Workspace::historyChanged, back, follow);
    follow();
    addAction(menu, tr("Filter or search"), QKeySequence(QStringLiteral("Ctrl+F")), [this] { focusField(); });
    addAction(menu, tr("Command palette"), QKeySequence(QStringLiteral("Ctrl+K")), [this] { m_palette->open(); });
    menu->addSeparator();
}

void MainWindow::buildViewMenu(QMenu* menu) {
    auto* appearances = new QActionGroup(this);
    const std::pair<QString, Appearance> choices[] = {
        {tr("As the desktop"), Appearance::System}, {tr("Light"), Appearance::Light}, {tr("Dark"), Appearance::Dark}};
    for (const auto& [name, appearance] : choices) {
        QAction* action = addAction(menu, name, {}, [appearance = appearance] { Theme::instance().setAppearance(appearance); });
        action->setCheckable(true);
        action->setChecked(Theme::instance().appearance() == appearance);
        appearances->addAction(action);
        connect(&Theme::instance(), &Theme::changed, action,
            [action, appearance = appearance] { action->setChecked(Theme::instance().appearance() == appearance); });
    }
    menu->addSeparator();
    const auto scale = [](double factor) { Theme::instance().setTextScale(Theme::instance().textScale() * factor); };
    addAction(menu, tr("Larger text"), QKeySequence::ZoomIn, [scale] { scale(1.1); });
    addAction(menu, tr("Smaller text"), QKeySequence::ZoomOut, [scale] { scale(1 / 1.1); });
    addAction(menu, tr("Normal text"), QKeySequence(QStringLiteral("Ctrl+0")), [] { Theme::instance().setTextScale(1); });
    menu->addSeparator();
    addAction(
        menu, tr("Inspector"), QKeySequence(QStringLiteral("Ctrl+I")), [this] { m_inspector->setVisible(!m_inspector->isVisible()); });
    addAction(menu, tr("Reset layout"), {}, [this] { resetLayout(); });
}

void MainWindow::buildHelpMenu(QMenu* menu) {
    menu->addSeparator();
    addAction(menu, tr("Keys of this page"), QKeySequence(QStringLiteral("?")), [this] { showKeys(); });
    addAction(menu, tr("Quit"), QKeySequence::Quit, [this] { m_studio.quit ? m_studio.quit() : static_cast<void>(close()); });
}

void MainWindow::fillRecentMenu() {
    m_recentMenu->clear();
    for (const RecentStore& store : m_studio.recent.all()) {
        QAction* action = m_recentMenu->addAction(QStringLiteral("%1   %2").arg(store.name, store.address));
        connect(action, &QAction::triggered, this, [this, store] { openRecent(store); });
    }
    if (m_recentMenu->isEmpty())
        m_recentMenu->addAction(tr("None yet"))->setEnabled(false);
}

void MainWindow::openRecent(const RecentStore& store) {
    openStore(choiceOf(store));
}

void MainWindow::chooseFile() {
    const QString file = QFileDialog::getOpenFileName(
        this, tr("Open a store"), {}, tr("Stores and projects (*.db *.sqlite *.sqlite3 *.leftfold);;All files (*)"));
    if (!file.isEmpty())
        openStore({file.toStdString()});
}

void MainWindow::openSample() {
    m_studio.workspace.compute(
        this, {tr("Writing the sample store"), Lane::Long, nullptr}, m_studio.makeSample, [this](const Result<std::string>& sample) {
            if (sample)
                openStore({*sample});
            else
                showProblem(sample.error());
        });
}

void MainWindow::markProduction(bool on) {
    m_studio.workspace.markProduction(on);
    const Workspace& workspace = m_studio.workspace;
    m_studio.recent.remember(recentOf(workspace.choice(), workspace.description()));
    if (auto saved = m_studio.connecting.saved.forAddress(QString::fromStdString(workspace.choice().store))) {
        saved->production = on;
        m_studio.connecting.saved.save(*saved);
    }
    showCaption();
}

void MainWindow::showKeys() {
    const int index = indexOf(m_studio.workspace.page());
    const bool open = index >= 0 && m_studio.workspace.isOpen();
    const auto* page = open ? &m_pages[static_cast<std::size_t>(index)] : nullptr;
    showKeysSheet(this, page ? page->name : tr("Leftfold"), page ? page->keys : std::vector<PageKey>{});
}

std::vector<PaletteEntry> MainWindow::pageEntries() {
    std::vector<PaletteEntry> entries;
    for (const PageDescription& page : m_pages) {
        if (!page.actions || !m_studio.workspace.isOpen())
            continue;
        for (PaletteEntry entry : page.actions()) {
            entry.group = page.name;
            entry.icon = page.icon;
            entry.run = [this, id = page.id, run = std::move(entry.run)] {
                goTo(id);
                run();
            };
            entries.push_back(std::move(entry));
        }
    }
    return entries;
}

void MainWindow::providePaletteEntries() {
    m_palette->addProvider([this](const QString&) {
        std::vector<PaletteEntry> entries;
        for (const PageDescription& page : m_pages) {
            if (m_studio.workspace.isOpen())
                entries.push_back({page.name, tr("Page"), page.icon, page.shortcut.toString(QKeySequence::NativeText), {},
                    [this, id = page.id] { goTo(id); }});
        }
        return entries;
    });
    m_palette->addProvider([this](const QString&) { return pageEntries(); });
    m_palette->addProvider([this](const QString&) {
        std::vector<PaletteEntry> entries;
        for (QAction* action : actions()) {
            if (action->isEnabled() && !action->text().isEmpty() && pageNamed(action->text()) == nullptr)
                entries.push_back({action->text(), tr("Command"), action->icon().name(),
                    action->shortcut().toString(QKeySequence::NativeText), {}, [action] { action->trigger(); }});
        }
        return entries;
    });
    m_palette->addProvider([this](const QString&) {
        std::vector<PaletteEntry> entries;
        for (const SavedConnection& saved : m_studio.connecting.saved.all())
            entries.push_back({saved.name, tr("Connection"), QStringLiteral("server"), {},
                saved.color < 0 ? QColor() : typeColorAt(saved.color, tokens().dark), [this, saved] { openStore(choiceOf(saved)); }});
        return entries;
    });
    m_palette->addProvider([this](const QString&) {
        std::vector<PaletteEntry> entries;
        for (const RecentStore& store : m_studio.recent.all())
            entries.push_back({store.name, tr("Store"), QStringLiteral("database"), {}, {}, [this, store] { openRecent(store); }});
        return entries;
    });
}

} // namespace leftfold::ui
