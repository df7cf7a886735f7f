// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/session/workspace.h"
#include "ui/views/command_palette.h"

namespace leftfold::ui {

/// Finds aggregates for the palette: asks the store for what is typed, and answers from memory until it has replied.
class PaletteAggregates : public QObject {
    Q_OBJECT
public:
    PaletteAggregates(Workspace& workspace, CommandPalette& palette);

private:
    std::vector<PaletteEntry> entries(const QString& typed);
    void find(const std::string& part);
    PaletteEntry entryFor(const AggregateSummary& aggregate);

    Workspace& m_workspace;
    CommandPalette& m_palette;
    Latest m_question;
    std::string m_asked;
    std::vector<AggregateSummary> m_found;
};

} // namespace leftfold::ui
