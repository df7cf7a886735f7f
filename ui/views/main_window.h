// SPDX-License-Identifier: Apache-2.0
// views: pages and the window that holds them; a page wires model, proxy, view and actions.
// Not here: databases, folding, parsing; nothing that takes longer than a frame.
// May be included by: app/studio, the gallery.
#pragma once
#include "ui/session/connecting.h"
#include "ui/session/project_session.h"
#include "ui/session/saved_session.h"
#include "ui/session/store_opening.h"
#include "ui/session/workspace.h"
#include "ui/views/command_palette.h"
#include "ui/views/page_description.h"
#include <QMainWindow>

class QDockWidget;
class QSettings;
class QStackedWidget;

namespace leftfold::ui {

class MessageBar;
struct MessageAction;
class OpenStoreView;
class PageRail;
class PasswordBar;
class RecentStores;
struct RecentStore;
class StatusStrip;
class StoreLine;

/// What the window is given: all of it outlives the window.
struct Studio {
    Workspace& workspace;
    RecentStores& recent;
    Connecting connecting;
    QSettings& settings;
    /// Makes the sample store and tells its path; runs on a thread of its own.
    std::function<Result<std::string>(Progress&)> makeSample;
    /// One more window, with that store or, named nothing, with the way to one.
    std::function<void(const StoreChoice&)> openWindow = {};
    /// Ends the program, all windows; empty: closes this one.
    std::function<void()> quit = {};
    Consents consents = {};
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
    ProjectSession& project() { return *m_project; }
    /// What can be done with projects; who knows how fills it.
    QMenu* projectMenu() const { return m_projectMenu; }
    QSettings& settings() { return m_studio.settings; }

    /// Facts on the left of the status strip after the store's own counts; a page sets them when it is shown.
    void setPageFacts(const QStringList& facts);

    /// Something went wrong that the user should know, and nothing else shows.
    void showProblem(const Error& error);

    /// A command about the store: in its menu, in the palette, and by its keys.
    QAction* addStoreAction(const QString& text, const QKeySequence& keys, const std::function<void()>& run);
    /// What was asked to be opened last, whether it opened or not.
    const StoreChoice& triedStore() const { return m_opening->tried(); }

    /// Opens what the user named: a path or a URI. A password that it takes is asked for over the page.
    void openStore(const StoreChoice& choice, StoreOpening::Keep keep = StoreOpening::Keep::No);
    void openRecent(const RecentStore& store);

    /// The window as it can come back; and it comes back. A production store is offered then, not opened.
    SavedWindow saved() const;
    void restore(const SavedWindow& window);
    /// Whether it is for no store yet, nor waits for an answer about one.
    bool isFree() const { return m_wanted.store.empty(); }
    /// The next store is shown where somebody asked for, not where a person was in it.
    void forgetPlaceOnce() { m_toPlace = false; }

Q_SIGNALS:
    /// The person closed it, and nothing of it is needed any more.
    void closed();

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
    void connectOpening();
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
    void askPassword(StoreOpening::Kept kept);
    void nameStore();
    void forgetPassword(const SavedConnection& connection);
    void offerBack(const SavedConnection& connection);
    void offerStore(const StoreChoice& choice);
    void connectProject();
    void askStore(const QString& project, const QStringList& names);
    void popUp(const std::vector<MessageAction>& choices);
    void askConsent(const QString& project, const QString& needs);
    bool isProduction(const QString& address) const;
    void showCaption();
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
    QString stateKey(const PageDescription& page) const;
    void restoreStates();
    void saveLayout();
    void restoreLayout();
    void restorePlace();
    void restorePages();
    void resetLayout();

    Studio m_studio;
    std::vector<PageDescription> m_pages;
    QStringList m_pageFacts;
    StoreOpening* m_opening = nullptr;
    ProjectSession* m_project = nullptr;
    StoreChoice m_wanted; ///< what the window is for, open or not
    QMenu* m_programMenu = nullptr;
    QMenu* m_storeMenu = nullptr;
    QMenu* m_goMenu = nullptr;
    QMenu* m_recentMenu = nullptr;
    QMenu* m_projectMenu = nullptr;
    QAction* m_production = nullptr;
    StoreLine* m_storeLine = nullptr;
    PageRail* m_rail = nullptr;
    MessageBar* m_messages = nullptr;
    PasswordBar* m_passwordBar = nullptr;
    QStackedWidget* m_stack = nullptr;
    OpenStoreView* m_openView = nullptr;
    QDockWidget* m_inspector = nullptr;
    bool m_toPlace = true;
    bool m_inspectorAway = false; ///< hidden for a page that has a right side of its own
    StatusStrip* m_status = nullptr;
    CommandPalette* m_palette = nullptr;
};

} // namespace leftfold::ui
