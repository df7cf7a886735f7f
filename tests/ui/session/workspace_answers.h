// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/session/workspace.h"
#include <QTest>

namespace leftfold::ui {

/// Waits until whatever the open workspace was asked before has been answered: each of its threads answers in order.
inline bool allAnswered(Workspace& workspace) {
    QObject asker;
    int answers = 0;
    const auto count = [&answers](const Result<int>&) { ++answers; };
    for (const Lane lane : {Lane::Quick, Lane::Long})
        workspace.ask(
            &asker, {{}, lane}, [](EventSource&, Progress&) -> Result<int> { return 0; }, count);
    workspace.compute(
        &asker, {}, [](Progress&) -> Result<int> { return 0; }, count);
    return QTest::qWaitFor([&answers] { return answers == 3; });
}

} // namespace leftfold::ui
