// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/session/store_choice.h"
#include <QByteArray>
#include <QString>
#include <optional>
#include <vector>

namespace leftfold::studio {

/// What somebody asked the studio for, on its command line or that of a second one.
struct Order {
    std::vector<ui::StoreChoice> stores; ///< a window each
    QString page;
    std::string aggregate;
};

/// As one program hands it to another on this machine.
QByteArray toText(const Order& order);
std::optional<Order> orderFrom(const QByteArray& text);

} // namespace leftfold::studio
