// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QColor>

namespace leftfold::ui {

/// Every colour of the studio, by what it is for. Texts reach 4.5 : 1 on the surfaces that they stand on.
struct Tokens {
    bool dark = false;
    QColor window; ///< rail, store line, status strip
    QColor base; ///< pages and inspector
    QColor raised; ///< menus, palette, tool tips
    QColor line; ///< thin lines and borders
    QColor text;
    QColor muted; ///< second voice: labels, ids
    QColor faint; ///< third voice: counts, column names; on window and base only
    QColor mark; ///< glyphs and edges that are no text
    QColor accent; ///< fills: primary button, chosen bars, cursor
    QColor onAccent; ///< text on accent
    QColor accentText; ///< links, tags, numbers
    QColor soft; ///< selection
    QColor hover;
    QColor added, addedSoft;
    QColor removed, removedSoft;
    QColor changed, changedSoft;
    QColor production; ///< the top line of a store that is marked as production
    QColor onProduction;
};

const Tokens& lightTokens();
const Tokens& darkTokens();

/// WCAG contrast of two opaque colours, 1 to 21.
double contrast(const QColor& first, const QColor& second);

/// `over` laid on `under` with the given strength, as an opaque colour.
QColor blend(const QColor& under, const QColor& over, double strength);

} // namespace leftfold::ui
