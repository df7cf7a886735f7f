// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/session/place_history.h"
#include <QByteArray>

namespace leftfold::ui {

/// A place as the settings keep it.
QByteArray toText(const Place& place);
/// Nothing where that is no place.
std::optional<Place> placeFrom(const QByteArray& text);

} // namespace leftfold::ui
