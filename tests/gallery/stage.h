// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "tests/ui/session/fake_keychain.h"
#include "ui/session/recent_stores.h"
#include "ui/views/main_window.h"
#include <QSettings>
#include <QTemporaryDir>
#include <functional>

namespace leftfold::gallery {

/// The real window with a store, without anybody at the keys. Settings live and die with it.
class Stage {
public:
    explicit Stage(const QSize& size);

    /// Opens the store; false where that fails, with the sentence on stderr.
    bool open(const std::string& store);
    /// Handles events until the condition holds; false after a minute.
    bool waitUntil(const std::function<bool()>& condition);
    /// Until every question that was asked has been answered, and those that the answers gave rise to.
    bool settle();

    ui::Workspace& workspace() { return m_workspace; }
    ui::MainWindow& window() { return m_window; }
    ui::RecentStores& recent() { return m_recent; }
    ui::SavedConnections& saved() { return m_saved; }
    ui::FakeKeychain& keychain() { return m_keychain; }
    template <typename Widget>
    Widget* find(const char* name) {
        return m_window.findChild<Widget*>(QString::fromLatin1(name));
    }

private:
    bool settleOnce();

    QTemporaryDir m_folder;
    QSettings m_settings;
    ui::RecentStores m_recent;
    ui::SavedConnections m_saved;
    ui::FakeKeychain m_keychain;
    ui::Workspace m_workspace;
    ui::MainWindow m_window;
};

} // namespace leftfold::gallery
