// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/session/workspace.h"
#include "ui/views/command_palette.h"

namespace leftfold::ui {

class AggregatesPage;

/// The types of a store in the palette: an event type leads to its first event, an aggregate type to the aggregates of it.
class PaletteTypes : public QObject {
    Q_OBJECT
public:
    PaletteTypes(Workspace& workspace, CommandPalette& palette, AggregatesPage& aggregates);

Q_SIGNALS:
    void failed(const leftfold::Error& error);

private:
    std::vector<PaletteEntry> eventTypes();
    std::vector<PaletteEntry> aggregateTypes();
    void goToFirst(const std::string& type);

    Workspace& m_workspace;
    AggregatesPage& m_aggregates;
    Latest m_finding;
};

} // namespace leftfold::ui
