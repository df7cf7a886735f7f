// SPDX-License-Identifier: Apache-2.0
// widgets: theme, icons and the reusable pieces that pages are made of.
// Not here: stores, threads, the workspace; a widget shows values and says what was asked for.
// May be included by: ui/views, app/studio.
#pragma once
#include "ui/widgets/tokens.h"
#include <QFont>
#include <QObject>

namespace leftfold::ui {

enum class Appearance { System, Light, Dark };

/// The few text styles that there are; everything is measured from them.
enum class TextStyle {
    Body, ///< 13 px at 96 dpi
    Strong, ///< body, half bold
    Small, ///< 12 px: status strip
    Caption, ///< 11.5 px: column names, pills
    Tiny, ///< 10.5 px: rail, version badges
    Title, ///< 17 px, half bold
    Section, ///< 11 px, half bold, spaced capitals
    Mono, ///< 12 px JetBrains Mono: ids, JSON, times, numbers in columns
    MonoTiny ///< 10.5 px mono: version badges
};

/// Colours and type of the whole program: one place, one signal when they change. Window's thread only.
class Theme : public QObject {
    Q_OBJECT
public:
    static Theme& instance();

    /// Sets style, palette and style sheet of the application; called once after it was made.
    void install();

    const Tokens& tokens() const;
    Appearance appearance() const { return m_appearance; }
    void setAppearance(Appearance appearance);
    /// What the theme button does: from what is seen now to the other one.
    void toggle();

    double textScale() const { return m_textScale; }
    /// Every text grows and shrinks with it: 0.75 to 3.
    void setTextScale(double scale);

    QFont font(TextStyle style) const;
    /// Whether the desktop itself is dark, read from its palette (Qt 6.4 has no colorScheme).
    bool desktopIsDark() const { return m_desktopIsDark; }

Q_SIGNALS:
    /// Colours or text sizes are others now; palettes and style sheet are set already.
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    Theme() = default;
    void apply();

    Appearance m_appearance = Appearance::System;
    double m_textScale = 1.0;
    bool m_desktopIsDark = false;
    bool m_installed = false;
    bool m_applying = false;
};

/// Short for `Theme::instance().tokens()`.
inline const Tokens& tokens() {
    return Theme::instance().tokens();
}

/// A measure that grows with the text: icons, columns.
inline int scaled(int pixels) {
    return qRound(pixels * Theme::instance().textScale());
}

/// Short for `Theme::instance().font(style)`.
inline QFont textFont(TextStyle style) {
    return Theme::instance().font(style);
}

} // namespace leftfold::ui
