// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QPushButton>
#include <QToolButton>

namespace leftfold::ui {

/// How much a button asks for attention; a page has at most one primary button.
enum class ButtonKind { Normal, Primary, Quiet, Link, Tab, Store, Status };

QPushButton* makeButton(const QString& text, ButtonKind kind = ButtonKind::Normal, QWidget* parent = nullptr);

/// A button that opens a menu; says so with a small arrow. Takes the menu.
QPushButton* makeMenuButton(const QString& text, QMenu* menu, ButtonKind kind = ButtonKind::Normal, QWidget* parent = nullptr);

/// New text for a menu button, arrow included.
void setMenuButtonText(QPushButton* button, const QString& text);

/// A button that is only an icon: `name` is what screen readers say and the tool tip shows.
QToolButton* makeIconButton(const QString& iconName, const QString& name, QWidget* parent = nullptr);

} // namespace leftfold::ui
