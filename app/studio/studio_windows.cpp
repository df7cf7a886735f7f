// SPDX-License-Identifier: Apache-2.0
#include "app/studio/studio_windows.h"
#include "app/studio/follow.h"
#include <QGuiApplication>
#include <QTimer>

namespace leftfold::studio {

namespace {

/// A new window does not lie exactly on the one before it.
constexpr int cascade = 32;

bool isFree(const ui::Workspace& workspace, const ui::MainWindow& window) {
    return !workspace.isOpen() && !workspace.isOpening() && window.isFree();
}

} // namespace

StudioWindows::StudioWindows(Shared shared, QObject* parent)
    : QObject(parent)
    , m_shared(std::move(shared)) {
    // The desktop ends the session: every window is still there.
    connect(qGuiApp, &QGuiApplication::commitDataRequest, this, [this] {
        remember();
        m_quitting = true;
    });
}

StudioWindows::~StudioWindows() = default;

StudioWindows::Seat& StudioWindows::makeSeat() {
    Seat& seat = m_seats.emplace_back();
    seat.workspace = std::make_unique<ui::Workspace>(m_shared.open);
    const auto another = [this](const ui::StoreChoice& choice) { openWindow(choice); };
    seat.window = std::make_unique<ui::MainWindow>(ui::Studio{*seat.workspace, m_shared.recent, m_shared.connecting, m_shared.settings,
        m_shared.makeSample, another, [this] { quit(); }, m_shared.consents});
    m_shared.addPages(*seat.window, *seat.workspace);
    if (m_seats.size() > 1)
        seat.window->move(std::prev(m_seats.end(), 2)->window->pos() + QPoint(cascade, cascade));
    connect(seat.window.get(), &ui::MainWindow::closed, this, [this, window = seat.window.get()] { leave(window); });
    connect(seat.workspace.get(), &ui::Workspace::opened, this, &StudioWindows::remember);
    connect(seat.workspace.get(), &ui::Workspace::closed, this, &StudioWindows::remember);
    return seat;
}

ui::MainWindow& StudioWindows::openWindow(const ui::StoreChoice& choice) {
    Seat& seat = makeSeat();
    seat.window->show();
    if (!choice.store.empty())
        seat.window->openStore(choice);
    return *seat.window;
}

void StudioWindows::restoreSession() {
    const auto windows = ui::loadSession(m_shared.settings);
    for (const ui::SavedWindow& saved : windows) {
        Seat& seat = makeSeat();
        seat.window->show();
        seat.window->restore(saved);
    }
    if (m_seats.empty())
        openWindow();
}

StudioWindows::Seat& StudioWindows::seatFor(const ui::StoreChoice& choice) {
    for (Seat& seat : m_seats) {
        if (isFree(*seat.workspace, *seat.window)) {
            seat.window->openStore(choice);
            return seat;
        }
    }
    openWindow(choice);
    return m_seats.back();
}

void StudioWindows::take(const Order& order) {
    if (m_seats.empty() && order.stores.empty())
        openWindow();
    Seat* first = m_seats.empty() ? nullptr : &m_seats.back();
    for (std::size_t at = 0; at < order.stores.size(); ++at) {
        Seat& seat = seatFor(order.stores[at]);
        if (at == 0)
            first = &seat;
    }
    follow(order, *first->workspace, *first->window);
    first->window->setWindowState(first->window->windowState() & ~Qt::WindowMinimized);
    first->window->raise();
    first->window->activateWindow();
}

void StudioWindows::quit() {
    remember();
    m_quitting = true;
    for (ui::MainWindow* window : windows()) {
        if (window->close())
            continue;
        m_quitting = false;
        return remember();
    }
}

std::vector<ui::MainWindow*> StudioWindows::windows() const {
    std::vector<ui::MainWindow*> all;
    for (const Seat& seat : m_seats)
        all.push_back(seat.window.get());
    return all;
}

/// The last window that closes is the session; of several, one that is closed is not wanted any more.
void StudioWindows::leave(const ui::MainWindow* window) {
    if (!m_quitting && m_seats.size() == 1)
        remember();
    QTimer::singleShot(0, this, [this, window] {
        m_seats.remove_if([window](const Seat& seat) { return seat.window.get() == window; });
        if (!m_quitting && !m_seats.empty())
            remember();
    });
}

void StudioWindows::remember() {
    if (m_quitting || !m_shared.remembers)
        return;
    std::vector<ui::SavedWindow> saved;
    for (const Seat& seat : m_seats)
        saved.push_back(seat.window->saved());
    ui::saveSession(m_shared.settings, saved);
}

} // namespace leftfold::studio
