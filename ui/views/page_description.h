// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/views/command_palette.h"
#include <QKeySequence>
#include <QString>
#include <QVariant>
#include <functional>
#include <vector>

class QWidget;

namespace leftfold::ui {

/// A key that a page understands, for the sheet behind `?`.
struct PageKey {
    QString keys;
    QString meaning;
};

/// What the window needs to know of a page. The window takes the widgets.
struct PageDescription {
    QString id; ///< stable, for the command line and settings: "events"
    QString name; ///< on the rail
    QString icon;
    QWidget* widget = nullptr;
    QWidget* field = nullptr; ///< filter or search for the store line; Ctrl+F goes there
    std::vector<PageKey> keys;
    QKeySequence shortcut; ///< empty: Ctrl+1 … Ctrl+8 by its place
    /// Sizes, columns and sort, which are remembered per store; given back when the store is opened again, empty to reset.
    std::function<QByteArray()> saveLayout;
    std::function<void(const QByteArray&)> restoreLayout;
    /// What else is remembered per store and no layout: a reset leaves it. Given back when the store is opened.
    std::function<QVariantMap()> saveState = {};
    std::function<void(const QVariantMap&)> restoreState = {};
    bool hasAside = false; ///< it has a right side of its own, and the inspector makes room
    /// Asks about edits that would be lost; false: the window stays. Empty: nothing can be lost.
    std::function<bool()> mayClose = {};
    /// What the page can do now, for the palette; what is run there shows the page first.
    std::function<std::vector<PaletteEntry>()> actions = {};
};

} // namespace leftfold::ui
