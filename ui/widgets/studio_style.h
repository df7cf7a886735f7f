// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QProxyStyle>

namespace leftfold::ui {

/// Fusion without its boxes: flat focus rings, crisp disabled text, measures on the 4-pixel grid.
class StudioStyle : public QProxyStyle {
    Q_OBJECT
public:
    StudioStyle();
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* result) const override;
};

} // namespace leftfold::ui
