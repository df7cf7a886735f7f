// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/session/store_choice.h"
#include <QByteArray>
#include <QSettings>
#include <vector>

namespace leftfold::ui {

/// A window as it comes back when the program starts again. Where a person was in the store is remembered per store.
struct SavedWindow {
    StoreChoice choice; ///< nothing named: the window had no store
    QByteArray geometry;
};

/// Keeps what windows are open; passwords are left out.
void saveSession(QSettings& settings, const std::vector<SavedWindow>& windows);
std::vector<SavedWindow> loadSession(QSettings& settings);

} // namespace leftfold::ui
