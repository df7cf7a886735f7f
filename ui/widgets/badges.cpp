// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/badges.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/type_colors.h"
#include <QFontMetrics>
#include <QPainter>

namespace leftfold::ui {

namespace {

constexpr int pillPadding = 6;
constexpr int badgePadding = 5;

QRect box(int x, const QRect& row, int width, int height) {
    return {x, row.y() + (row.height() - height) / 2, width, height};
}

int heightOf(TextStyle style, int room) {
    return QFontMetrics(textFont(style)).height() + room;
}

int widthOf(TextStyle style, const QString& text, int padding) {
    return QFontMetrics(textFont(style)).horizontalAdvance(text) + 2 * padding;
}

} // namespace

ToneColors toneColors(Tone tone) {
    const Tokens& t = tokens();
    switch (tone) {
    case Tone::Neutral:
        return {t.muted, t.hover};
    case Tone::Accent:
        return {t.accentText, t.soft};
    case Tone::Added:
        return {t.added, t.addedSoft};
    case Tone::Changed:
        return {t.changed, t.changedSoft};
    case Tone::Removed:
        return {t.removed, t.removedSoft};
    case Tone::Alarm:
        return {t.onProduction, t.production};
    }
    return {t.text, t.base};
}

int pillWidth(const QString& text) {
    return widthOf(TextStyle::Caption, text, pillPadding);
}

int drawPill(QPainter* painter, int x, const QRect& row, const QString& text, Tone tone) {
    const QRect rect = box(x, row, pillWidth(text), heightOf(TextStyle::Caption, 4));
    const ToneColors colors = toneColors(tone);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colors.ground);
    painter->drawRoundedRect(rect, 4, 4);
    painter->setPen(colors.text);
    painter->setFont(textFont(TextStyle::Caption));
    painter->drawText(rect, Qt::AlignCenter, text);
    painter->restore();
    return rect.right() + 1;
}

int versionBadgeWidth(const QString& text) {
    return widthOf(TextStyle::MonoTiny, text, badgePadding);
}

int drawVersionBadge(QPainter* painter, int x, const QRect& row, const QString& text) {
    const QRect rect = box(x, row, versionBadgeWidth(text), heightOf(TextStyle::MonoTiny, 2));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(blend(tokens().line, tokens().mark, 0.15), 1));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter->setPen(tokens().muted);
    painter->setFont(textFont(TextStyle::MonoTiny));
    painter->drawText(rect, Qt::AlignCenter, text);
    painter->restore();
    return rect.right() + 1;
}

int drawTypeDot(QPainter* painter, int x, const QRect& row, const QColor& color) {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawRoundedRect(box(x, row, typeDotSize, typeDotSize), 2, 2);
    painter->restore();
    return x + typeDotAdvance;
}

Badge::Badge(Kind kind, QWidget* parent)
    : QWidget(parent)
    , m_kind(kind) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, &Badge::updateGeometry);
}

void Badge::setText(const QString& text) {
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Badge::setTone(Tone tone) {
    m_tone = tone;
    update();
}

void Badge::setAggregateType(const std::string& aggregateType) {
    m_aggregateType = aggregateType;
    update();
}

QSize Badge::sizeHint() const {
    switch (m_kind) {
    case Kind::Pill:
        return {pillWidth(m_text), heightOf(TextStyle::Caption, 4)};
    case Kind::Version:
        return {versionBadgeWidth(m_text), heightOf(TextStyle::MonoTiny, 2)};
    case Kind::TypeDot:
        return {typeDotSize, typeDotSize};
    }
    return {};
}

void Badge::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    switch (m_kind) {
    case Kind::Pill:
        drawPill(&painter, 0, rect(), m_text, m_tone);
        break;
    case Kind::Version:
        drawVersionBadge(&painter, 0, rect(), m_text);
        break;
    case Kind::TypeDot:
        drawTypeDot(&painter, 0, rect(), typeColor(m_aggregateType));
        break;
    }
}

} // namespace leftfold::ui
