// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/studio/order.h"
#include "ui/session/recent_stores.h"
#include "ui/views/main_window.h"
#include <list>

namespace leftfold::studio {

/// The windows of the program, each with a workspace of its own, and what they share. What is open is remembered as it
/// changes, so that it comes back also after a crash.
class StudioWindows : public QObject {
    Q_OBJECT
public:
    /// What the windows are made with; all of it outlives them.
    struct Shared {
        QSettings& settings;
        ui::RecentStores& recent;
        ui::Connecting connecting;
        ui::Workspace::Opener open;
        std::function<Result<std::string>(Progress&)> makeSample;
        std::function<void(ui::MainWindow&, ui::Workspace&)> addPages;
        ui::Consents consents;
        bool remembers = true; ///< what is open; another studio beside this one may
    };

    explicit StudioWindows(Shared shared, QObject* parent = nullptr);
    ~StudioWindows() override;

    /// One more window; with no store it shows the way to one.
    ui::MainWindow& openWindow(const ui::StoreChoice& choice = {});
    /// The windows of the last session; one without a store where there were none.
    void restoreSession();
    /// Opens what was asked for: in windows that have no store yet, else in new ones. Nothing named: comes to the front.
    void take(const Order& order);
    /// Ends the program; a window whose person wants to stay keeps it alive.
    void quit();

    std::vector<ui::MainWindow*> windows() const;

private:
    struct Seat {
        std::unique_ptr<ui::Workspace> workspace;
        std::unique_ptr<ui::MainWindow> window;
    };
    Seat& makeSeat();
    Seat& seatFor(const ui::StoreChoice& choice);
    void leave(const ui::MainWindow* window);
    void remember();

    Shared m_shared;
    std::list<Seat> m_seats;
    bool m_quitting = false;
};

} // namespace leftfold::studio
