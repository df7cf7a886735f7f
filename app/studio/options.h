// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/studio/order.h"

class QCoreApplication;

namespace leftfold::studio {

/// What the command line of the studio asks for.
struct Options {
    Order order;
    bool newInstance = false;
};

/// Reads the command line; ends the program on `--help` and `--version`. Nothing, and a sentence on stderr: not understood.
std::optional<Options> readOptions(const QCoreApplication& application);

} // namespace leftfold::studio
