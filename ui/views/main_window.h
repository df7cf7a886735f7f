// SPDX-License-Identifier: Apache-2.0
// views: pages and the window that holds them; a page wires model, proxy, view and actions.
// Not here: databases, folding, parsing; nothing that takes longer than a frame.
// May be included by: app/studio, the gallery.
#pragma once
#include "ui/session/workspace.h"
#include "ui/views/command_palette.h"
#include "ui/views/page_description.h"
#include <QMainWindow>

class QDockWidget;
class QSettings;
class QStackedWidget;

namespace leftfold::ui {

class MessageBar;
class OpenStoreView;
class PageRail;
class RecentStores;
struct RecentStore;
class StatusStrip;
class StoreLine;

/// What the window is given: all of it outlives the window.
struct Studio {
    Workspace& workspace;
    RecentStores& recent;
    QSettings& settings;
    /// Makes the sample store and tells its path; runs on a thread of its own.
    std::function<Result<std::string>(Progress&)> makeSample;
};

/// The frame: rail, store line, message bar, pages, inspector, status strip.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(Studio studio, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Adds a page at the end of the rail.
    void registerPage(const PageDescription& page);
    /// The one inspector on the right; the window takes it.
    void setInspector(QWidget* inspector);
    QWidget* pageWidget(const QString& id) const;

    MessageBar& messages() { return *m_messages; }
    StatusStrip& status() { return *m_status; }
    CommandPalette& palette() { return *m_palette; }

    /// Facts on the left of the status strip after the store's own counts; a page sets them when it is shown.
    void setPageFacts(const QStringList& facts);

    /// Something went wrong that the user should know, and nothing else shows.
    void showProblem(const Error& error);

    /// Opens what the user named: a path or a URI.
    void openStore(const StoreChoice& choice);
    void openRecent(const RecentStore& store);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildFrame();
    void buildMenus();
    void buildStoreMenu();
    void buildGoMenu(QMenu* menu);
    void buildViewMenu(QMenu* menu);
    void buildHelpMenu(QMenu* menu);
    QAction* addAction(QMenu* menu, const QString& text, const QKeySequence& keys, const std::function<void()>& run);
    void connectWorkspace();
    void connectFrame();
    void providePaletteEntries();
    std::vector<PaletteEntry> pageEntries();

    void showOpened();
    void showClosed();
    void goTo(const QString& id);
    void showPage(const QString& id);
    void showFacts();
    void showInspector(const PageDescription& page);
    void showJob();
    void showLost(const Error& error);
    void showOpenFailed(const Error& error);
    void fillRecentMenu();
    void focusField();
    void showKeys();
    void chooseFile();
    void openSample();
    void showOpenView();
    void markProduction(bool on);
    int indexOf(const QString& id) const;
    const PageDescription* pageNamed(const QString& name) const;

    QString layoutKey() const;
    QString pageKey(const PageDescription& page) const;
    void saveLayout();
    void restoreLayout();
    void restorePages();
    void resetLayout();

    Studio m_studio;
    std::vector<PageDescription> m_pages;
    QStringList m_pageFacts;
    StoreChoice m_tried;
    QMenu* m_programMenu = nullptr;
    QMenu* m_storeMenu = nullptr;
    QMenu* m_goMenu = nullptr;
    QMenu* m_recentMenu = nullptr;
    QAction* m_production = nullptr;
    StoreLine* m_storeLine = nullptr;
    PageRail* m_rail = nullptr;
    MessageBar* m_messages = nullptr;
    QStackedWidget* m_stack = nullptr;
    OpenStoreView* m_openView = nullptr;
    QDockWidget* m_inspector = nullptr;
    bool m_inspectorAway = false; ///< hidden for a page that has a right side of its own
    StatusStrip* m_status = nullptr;
    CommandPalette* m_palette = nullptr;
};

} // namespace leftfold::ui
