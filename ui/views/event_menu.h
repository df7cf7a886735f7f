// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/expression/expression.h"
#include "core/model/event.h"

class QMenu;
class QPoint;

namespace leftfold::ui {

class Workspace;

/// Fills the menu of one event: replay here, its chain, its message, its upcast form, filter by it, copy as JSON, as Markdown,
/// its ids.
void fillEventMenu(QMenu& menu, Workspace& workspace, const Event& event);

/// The part of it that copies.
void fillCopyMenu(QMenu& menu, const Event& event);

/// Adds the term to the window's filter and goes to the events.
void filterBy(Workspace& workspace, const Expression& term);

/// Goes to the chain that the event belongs to.
void showChain(Workspace& workspace, const Event& event);

/// Goes to the replay of the event's aggregate, at the event.
void replayHere(Workspace& workspace, const Event& event);

/// Goes to what the mapping makes of the event.
void upcastHere(Workspace& workspace, const Event& event);

/// Goes to the messages of the event.
void messageHere(Workspace& workspace, const Event& event);

} // namespace leftfold::ui
