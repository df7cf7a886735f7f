// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/tokens.h"
#include <cmath>

namespace leftfold::ui {

namespace {

QColor rgb(QRgb value) {
    return QColor::fromRgb(value);
}

Tokens makeLight() {
    Tokens tokens;
    tokens.window = rgb(0xF4F6F8);
    tokens.base = rgb(0xFFFFFF);
    tokens.raised = rgb(0xFFFFFF);
    tokens.line = rgb(0xE3E7EC);
    tokens.text = rgb(0x1B1F24);
    tokens.muted = rgb(0x566272);
    tokens.faint = rgb(0x667180);
    tokens.mark = rgb(0x97A3B2);
    tokens.accent = rgb(0x2F6BED);
    tokens.onAccent = rgb(0xFFFFFF);
    tokens.accentText = rgb(0x2860DB);
    tokens.soft = rgb(0xE9F0FE);
    tokens.hover = rgb(0xF1F4F8);
    tokens.added = rgb(0x187A47);
    tokens.addedSoft = rgb(0xE5F6EC);
    tokens.removed = rgb(0xC0392F);
    tokens.removedSoft = rgb(0xFCEBEA);
    tokens.changed = rgb(0x8A5E00);
    tokens.changedSoft = rgb(0xFFF5D9);
    tokens.production = rgb(0xB3261E);
    tokens.onProduction = rgb(0xFFFFFF);
    return tokens;
}

Tokens makeDark() {
    Tokens tokens;
    tokens.dark = true;
    tokens.window = rgb(0x14171B);
    tokens.base = rgb(0x1A1E23);
    tokens.raised = rgb(0x20252B);
    tokens.line = rgb(0x2B313A);
    tokens.text = rgb(0xE3E7ED);
    tokens.muted = rgb(0x9FABB9);
    tokens.faint = rgb(0x8390A0);
    tokens.mark = rgb(0x677384);
    tokens.accent = rgb(0x6EA1FF);
    tokens.onAccent = rgb(0x0E1626);
    tokens.accentText = rgb(0x6EA1FF);
    tokens.soft = rgb(0x1E2F4F);
    tokens.hover = rgb(0x20252B);
    tokens.added = rgb(0x63D297);
    tokens.addedSoft = rgb(0x16321F);
    tokens.removed = rgb(0xFF8F88);
    tokens.removedSoft = rgb(0x3B1D1C);
    tokens.changed = rgb(0xF0C65E);
    tokens.changedSoft = rgb(0x352B10);
    tokens.production = rgb(0xFF8F88);
    tokens.onProduction = rgb(0x2B0B09);
    return tokens;
}

double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color) {
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

int mix(int under, int over, double strength) {
    return static_cast<int>(std::lround(under + (over - under) * strength));
}

} // namespace

const Tokens& lightTokens() {
    static const Tokens tokens = makeLight();
    return tokens;
}

const Tokens& darkTokens() {
    static const Tokens tokens = makeDark();
    return tokens;
}

double contrast(const QColor& first, const QColor& second) {
    const double a = luminance(first);
    const double b = luminance(second);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QColor blend(const QColor& under, const QColor& over, double strength) {
    return {mix(under.red(), over.red(), strength), mix(under.green(), over.green(), strength), mix(under.blue(), over.blue(), strength)};
}

} // namespace leftfold::ui
