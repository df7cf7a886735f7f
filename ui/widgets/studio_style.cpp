// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/studio_style.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include <QPainter>
#include <QStyleOption>

namespace leftfold::ui {

namespace {

void drawFocusRing(const QRect& rect, QPainter* painter) {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(tokens().accent, 1.5));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 4, 4);
    painter->restore();
}

/// The icon for an arrow that some widget wants; empty for what is no arrow.
QString arrowIcon(QStyle::PrimitiveElement element) {
    switch (element) {
    case QStyle::PE_IndicatorArrowDown:
        return QStringLiteral("chevron-down");
    case QStyle::PE_IndicatorArrowUp:
        return QStringLiteral("chevron-up");
    case QStyle::PE_IndicatorArrowLeft:
        return QStringLiteral("chevron-left");
    case QStyle::PE_IndicatorArrowRight:
        return QStringLiteral("chevron-right");
    default:
        return {};
    }
}

/// The small sign beside a tree's row.
void drawBranch(const QStyleOption& option, QPainter* painter) {
    if (!(option.state & QStyle::State_Children))
        return;
    const bool open = option.state & QStyle::State_Open;
    drawIcon(painter, open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"), option.rect, 14, tokens().muted);
}

void drawCheckBox(const QStyleOption& option, QPainter* painter) {
    const Tokens& t = tokens();
    const bool on = option.state & QStyle::State_On;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool hot = option.state & (QStyle::State_HasFocus | QStyle::State_MouseOver);
    painter->setPen(QPen(on || hot ? t.accent : t.mark, 1));
    painter->setBrush(on ? t.accent : t.base);
    painter->drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    if (on)
        drawIcon(painter, QStringLiteral("check"), option.rect, std::min(option.rect.width(), 14), t.onAccent);
    painter->restore();
}

void drawRadioButton(const QStyleOption& option, QPainter* painter) {
    const Tokens& t = tokens();
    const bool on = option.state & QStyle::State_On;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(on ? t.accent : t.mark, on ? 4 : 1));
    painter->setBrush(t.base);
    const double inset = on ? 2.5 : 0.5;
    painter->drawEllipse(QRectF(option.rect).adjusted(inset, inset, -inset, -inset));
    painter->restore();
}

/// The sort arrow of a table's header. Qt points "down" for ascending; people read it the other way.
void drawSortArrow(const QStyleOption& option, QPainter* painter) {
    const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(&option);
    if (!header || header->sortIndicator == QStyleOptionHeader::None)
        return;
    const bool ascending = header->sortIndicator == QStyleOptionHeader::SortDown;
    drawIcon(painter, ascending ? QStringLiteral("sort-up") : QStringLiteral("sort-down"), option.rect, 12, tokens().muted);
}

} // namespace

StudioStyle::StudioStyle()
    : QProxyStyle(QStringLiteral("Fusion")) { }

void StudioStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const {
    if (const QString name = arrowIcon(element); !name.isEmpty())
        return drawIcon(painter, name, option->rect, 14, tokens().muted);
    switch (element) {
    case PE_FrameFocusRect:
        return drawFocusRing(option->rect, painter);
    case PE_IndicatorBranch:
        return drawBranch(*option, painter);
    case PE_IndicatorCheckBox:
        return drawCheckBox(*option, painter);
    case PE_IndicatorRadioButton:
        return drawRadioButton(*option, painter);
    case PE_IndicatorHeaderArrow:
        return drawSortArrow(*option, painter);
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

int StudioStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
    case PM_DockWidgetSeparatorExtent:
    case PM_SplitterWidth:
        return 1;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return scaled(16);
    case PM_MenuPanelWidth:
        return 1;
    case PM_ToolBarItemMargin:
    case PM_ToolBarFrameWidth:
    case PM_ToolBarItemSpacing:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int StudioStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* result) const {
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_UnderlineShortcut:
        return 0;
    case SH_ToolTip_WakeUpDelay:
        return 400;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, result);
    }
}

} // namespace leftfold::ui
