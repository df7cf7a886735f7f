// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/session/workspace.h"

class QCoreApplication;

namespace leftfold::ui {
class MainWindow;
}

namespace leftfold::studio {

/// What the command line of the studio asks for.
struct Options {
    std::string store;
    std::string layout;
    QString page;
    std::string aggregate;
};

/// Reads the command line; ends the program on `--help` and `--version`. Nothing, and a sentence on stderr: not understood.
std::optional<Options> readOptions(const QCoreApplication& application);

/// Leads to the page and the aggregate that were asked for, as soon as the store is open.
void follow(const Options& options, ui::Workspace& workspace, ui::MainWindow& window);

} // namespace leftfold::studio
