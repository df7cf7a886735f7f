// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/style_sheet.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include <QFontMetrics>
#include <QHash>

namespace leftfold::ui {

namespace {

// Words that begin with @ are tokens. Heights that hold text come from the font, so that larger text has room.
const char* const buttons = R"(
QPushButton { border: 1px solid @line; border-radius: 6px; background: @base; color: @text; padding: 0 10px; min-height: @control; }
QPushButton, QToolButton { outline: 0; }
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @soft; }
QPushButton:disabled { color: @mark; }
QPushButton:focus { border-color: @accent; }
QPushButton::menu-indicator { image: none; width: 0; }
QPushButton[kind="primary"] { background: @accent; border-color: @accent; color: @onAccent; }
QPushButton[kind="primary"]:hover { background: @accentHover; border-color: @accentHover; }
QPushButton[kind="primary"]:focus { border-color: @text; }
QPushButton[kind="primary"]:disabled { background: @line; border-color: @line; color: @muted; }
QPushButton[kind="quiet"] { background: transparent; border-color: transparent; }
QPushButton[kind="quiet"]:hover { background: @hover; }
QPushButton[kind="quiet"]:focus { border-color: @accent; }
QPushButton#facetsShown:checked { background: @soft; color: @accentText; }
QPushButton[kind="store"] { background: transparent; border-color: transparent; padding: 0 8px; font-weight: 600; }
QPushButton[kind="store"]:hover, QPushButton[kind="store"]:open { background: @line; }
QPushButton[kind="store"]:focus { border-color: @accent; }
QPushButton[kind="status"] { background: transparent; border: 1px solid transparent; border-radius: 4px; color: @muted; padding: 0 4px; min-height: @line16; font-size: @smallpt; }
QPushButton[kind="status"]:hover { color: @text; background: @line; }
QPushButton[kind="status"]:focus { border-color: @accent; }
QPushButton[kind="tab"] { background: transparent; border-color: transparent; color: @muted; }
QPushButton[kind="tab"]:hover { color: @text; }
QPushButton[kind="tab"]:checked { background: @hover; color: @text; font-weight: 600; }
QPushButton[kind="tab"]:focus { border-color: @accent; }
QPushButton[kind="link"] { background: transparent; border-color: transparent; color: @accentText; padding: 0 4px; text-align: left; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus { border-color: @accent; }
QToolButton { border: 1px solid transparent; border-radius: 6px; padding: 4px; background: transparent; }
QToolButton:hover { background: @line; }
QToolButton:focus { border-color: @accent; }
)";

const char* const fields = R"(
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QComboBox { background: @base; border: 1px solid @line; border-radius: 6px; padding: 0 8px; min-height: @control; selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QComboBox:focus { border-color: @accent; }
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled { color: @mark; background: @window; }
QLineEdit[bare="true"], QPlainTextEdit[bare="true"] { border: none; background: transparent; padding: 0; }
QSpinBox::up-button, QSpinBox::down-button { width: 0; border: none; }
QComboBox::drop-down { border: none; width: 20px; }
QAbstractItemView#completions { background: @raised; border: 1px solid @line; padding: 0; }
QAbstractItemView#completions::item { padding: 4px 8px; border: none; border-radius: 4px; color: @text; }
QAbstractItemView#completions::item:selected, QAbstractItemView#completions::item:hover { background: @soft; }
QComboBox QAbstractItemView { background: @raised; border: 1px solid @line; selection-background-color: @soft; selection-color: @text; outline: 0; }
QCheckBox { spacing: 8px; }
)";

const char* const views = R"(
QListWidget#branchEdits::item { padding: 0 10px; border: none; color: @text; }
QListWidget#branchEdits::item:selected { background: @soft; }
QListWidget#branchEdits::item:hover:!selected { background: @hover; }
QAbstractItemView { background: @base; alternate-background-color: @hover; border: none; outline: 0; selection-background-color: @soft; selection-color: @text; gridline-color: @line; }
QHeaderView { background: @base; border: none; }
QHeaderView::section { background: @base; color: @faint; border: none; border-bottom: 1px solid @line; padding: 0 10px; min-height: @header; font-size: @captionpt; font-weight: 500; }
QHeaderView::section:hover { color: @text; }
QScrollArea { border: none; background: transparent; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @scroll; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @mark; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; }
)";

const char* const frames = R"(
QMainWindow { background: @base; }
QMainWindow::separator { background: @line; width: 1px; height: 1px; }
QSplitter::handle { background: @line; }
QToolBar { background: @window; border: none; border-right: 1px solid @line; padding: 0; spacing: 0; }
QStatusBar { background: @window; border-top: 1px solid @line; color: @muted; }
QStatusBar::item { border: none; }
QMenuBar { background: @window; border-bottom: 1px solid @line; padding: 2px 8px; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: @line; }
QMenu { background: @raised; border: 1px solid @line; padding: 4px; color: @text; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; background: transparent; }
QMenu::item:selected { background: @soft; }
QMenu::item:disabled { color: @mark; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }
QToolTip { background: @raised; color: @text; border: 1px solid @line; padding: 4px 6px; }
QProgressBar { border: none; border-radius: 2px; background: @line; max-height: 4px; min-height: 4px; }
QProgressBar::chunk { background: @accent; border-radius: 2px; }
)";

/// Whole pixels of a text line of that style, plus room above and below.
QString height(const Theme& theme, TextStyle style, int room) {
    return QString::number(QFontMetrics(theme.font(style)).height() + room) + QStringLiteral("px");
}

QString points(const Theme& theme, TextStyle style) {
    return QString::number(theme.font(style).pointSizeF(), 'f', 2) + QStringLiteral("pt");
}

QHash<QString, QString> colors(const Tokens& t) {
    return {{QStringLiteral("base"), t.base.name()}, {QStringLiteral("window"), t.window.name()},
        {QStringLiteral("raised"), t.raised.name()}, {QStringLiteral("line"), t.line.name()}, {QStringLiteral("text"), t.text.name()},
        {QStringLiteral("muted"), t.muted.name()}, {QStringLiteral("faint"), t.faint.name()}, {QStringLiteral("mark"), t.mark.name()},
        {QStringLiteral("accent"), t.accent.name()}, {QStringLiteral("onAccent"), t.onAccent.name()},
        {QStringLiteral("accentText"), t.accentText.name()}, {QStringLiteral("accentHover"), blend(t.accent, t.text, 0.12).name()},
        {QStringLiteral("soft"), t.soft.name()}, {QStringLiteral("hover"), t.hover.name()},
        {QStringLiteral("scroll"), blend(t.base, t.mark, 0.5).name()}};
}

/// Replaces every @word; an unknown word is a mistake of ours and stays, where a test finds it.
QString filled(const QString& sheet, const QHash<QString, QString>& values) {
    QString out;
    for (qsizetype at = 0; at < sheet.size();) {
        if (sheet[at] != u'@') {
            out += sheet[at++];
            continue;
        }
        qsizetype end = at + 1;
        while (end < sheet.size() && sheet[end].isLetterOrNumber())
            ++end;
        const QString word = sheet.mid(at + 1, end - at - 1);
        out += values.value(word, sheet.mid(at, end - at));
        at = end;
    }
    return out;
}

} // namespace

QString styleSheet(const Theme& theme) {
    QHash<QString, QString> values = colors(theme.tokens());
    values.insert(QStringLiteral("control"), height(theme, TextStyle::Body, 10));
    values.insert(QStringLiteral("header"), height(theme, TextStyle::Caption, 13));
    values.insert(QStringLiteral("line16"), height(theme, TextStyle::Small, 4));
    values.insert(QStringLiteral("smallpt"), points(theme, TextStyle::Small));
    values.insert(QStringLiteral("captionpt"), points(theme, TextStyle::Caption));
    QString sheet;
    for (const char* part : {buttons, fields, views, frames})
        sheet += QLatin1String(part);
    return filled(sheet, values);
}

} // namespace leftfold::ui
