// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/theme.h"
#include "ui/widgets/studio_style.h"
#include "ui/widgets/style_sheet.h"
#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QPalette>
#include <QPixmapCache>
#include <QStyleHints>
#include <QToolTip>
#include <algorithm>

namespace leftfold::ui {

namespace {

/// Asks the one role that `makePalette` leaves to the desktop.
bool isDark(const QPalette& palette) {
    return palette.color(QPalette::AlternateBase).lightness() < 128;
}

QPalette makePalette(const Tokens& tokens) {
    QPalette palette;
    palette.setColor(QPalette::Window, tokens.window);
    palette.setColor(QPalette::WindowText, tokens.text);
    palette.setColor(QPalette::Base, tokens.base);
    palette.setColor(QPalette::Text, tokens.text);
    palette.setColor(QPalette::Button, tokens.base);
    palette.setColor(QPalette::ButtonText, tokens.text);
    palette.setColor(QPalette::BrightText, tokens.removed);
    palette.setColor(QPalette::Highlight, tokens.soft);
    palette.setColor(QPalette::HighlightedText, tokens.text);
    palette.setColor(QPalette::Link, tokens.accentText);
    palette.setColor(QPalette::LinkVisited, tokens.accentText);
    palette.setColor(QPalette::ToolTipBase, tokens.raised);
    palette.setColor(QPalette::ToolTipText, tokens.text);
    palette.setColor(QPalette::PlaceholderText, tokens.faint);
    palette.setColor(QPalette::Light, tokens.raised);
    palette.setColor(QPalette::Midlight, tokens.hover);
    palette.setColor(QPalette::Mid, tokens.line);
    palette.setColor(QPalette::Dark, tokens.line);
    palette.setColor(QPalette::Shadow, tokens.line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, tokens.mark);
    return palette;
}

/// The first installed of our two families, else what the system has for that purpose.
QString family(const QString& ours, QFontDatabase::SystemFont fallback) {
    return QFontDatabase::hasFamily(ours) ? ours : QFontDatabase::systemFont(fallback).family();
}

double pixels(TextStyle style) {
    switch (style) {
    case TextStyle::Body:
    case TextStyle::Strong:
        return 13;
    case TextStyle::Small:
    case TextStyle::Mono:
        return 12;
    case TextStyle::Caption:
        return 11.5;
    case TextStyle::Tiny:
    case TextStyle::MonoTiny:
        return 10.5;
    case TextStyle::Title:
        return 17;
    case TextStyle::Section:
        return 11;
    }
    return 13;
}

} // namespace

Theme& Theme::instance() {
    static Theme theme;
    return theme;
}

void Theme::install() {
    if (m_installed)
        return;
    m_installed = true;
    m_desktopIsDark = isDark(QApplication::palette());
    QApplication::setStyle(new StudioStyle);
    qApp->installEventFilter(this);
    apply();
}

const Tokens& Theme::tokens() const {
    const bool dark = m_appearance == Appearance::Dark || (m_appearance == Appearance::System && m_desktopIsDark);
    return dark ? darkTokens() : lightTokens();
}

void Theme::setAppearance(Appearance appearance) {
    if (std::exchange(m_appearance, appearance) != appearance)
        apply();
}

void Theme::toggle() {
    setAppearance(tokens().dark ? Appearance::Light : Appearance::Dark);
}

void Theme::setTextScale(double scale) {
    const double clamped = std::clamp(scale, 0.75, 3.0);
    if (std::exchange(m_textScale, clamped) != clamped)
        apply();
}

QFont Theme::font(TextStyle style) const {
    static const QString words = family(QStringLiteral("Inter"), QFontDatabase::GeneralFont);
    static const QString mono = family(QStringLiteral("JetBrains Mono"), QFontDatabase::FixedFont);
    const bool fixed = style == TextStyle::Mono || style == TextStyle::MonoTiny;
    QFont font(fixed ? mono : words);
    // Points, so that the desktop's own scaling of text reaches us: 13 px at 96 dpi are 9.75 pt.
    font.setPointSizeF(pixels(style) * 0.75 * m_textScale);
    if (fixed) {
        font.setStyleHint(QFont::Monospace);
        font.setStyleStrategy(QFont::PreferNoShaping); // "->" in JSON stays two characters
    }
    if (style == TextStyle::Strong || style == TextStyle::Title || style == TextStyle::Section)
        font.setWeight(QFont::DemiBold);
    if (style == TextStyle::Section) {
        font.setCapitalization(QFont::AllUppercase);
        font.setLetterSpacing(QFont::PercentageSpacing, 106);
    }
    return font;
}

bool Theme::eventFilter(QObject* watched, QEvent* event) {
    // The desktop went dark or light: the platform puts its palette on the application.
    if (!m_applying && watched == qApp && event->type() == QEvent::ApplicationPaletteChange) {
        const bool dark = isDark(QApplication::palette());
        if (std::exchange(m_desktopIsDark, dark) != dark && m_appearance == Appearance::System)
            apply();
    }
    return QObject::eventFilter(watched, event);
}

void Theme::apply() {
    if (!m_installed)
        return;
    m_applying = true;
    QApplication::setFont(font(TextStyle::Body));
    QApplication::setPalette(makePalette(tokens()));
    QToolTip::setPalette(makePalette(tokens()));
    QToolTip::setFont(font(TextStyle::Small));
    qApp->setStyleSheet(styleSheet(*this));
    m_applying = false;
    Q_EMIT changed();
}

} // namespace leftfold::ui
