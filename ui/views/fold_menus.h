// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/session/replay_session.h"

class QMenu;
class QWidget;

namespace leftfold::ui {

/// Fills the menu of where a replay begins: zero, or a snapshot that the store has.
void fillStartMenu(QMenu& menu, ReplaySession& session);
QString startName(const ReplaySession& session);

/// Fills the menu of what a replay is folded with: reducers and upcasters; `window` is below the file picker.
void fillFoldMenu(QMenu& menu, ReplaySession& session, QWidget* window);
/// `order.reducer.json`, or `merge`.
QString foldName(const ReplaySession& session);

} // namespace leftfold::ui
