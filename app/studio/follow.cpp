// SPDX-License-Identifier: Apache-2.0
#include "app/studio/follow.h"
#include "core/jobs/resolve_aggregate.h"
#include "ui/views/main_window.h"

namespace leftfold::studio {

namespace {

void showAggregate(const std::string& name, ui::Workspace& workspace, ui::MainWindow& window) {
    workspace.ask(
        &window, {}, [name](EventSource& source, Progress&) { return resolveAggregate(source, name); },
        [&workspace, &window](const Result<AggregateId>& found) {
            if (found)
                workspace.selectAggregate(*found);
            else
                window.showProblem(found.error());
        });
}

} // namespace

void follow(const Order& order, ui::Workspace& workspace, ui::MainWindow& window) {
    if (!order.page.isEmpty())
        workspace.showPage(order.page);
    if (order.aggregate.empty())
        return;
    window.forgetPlaceOnce();
    // Once: the next store has other aggregates.
    auto* once = new QObject(&window);
    QObject::connect(&workspace, &ui::Workspace::opened, once, [name = order.aggregate, &workspace, &window, once] {
        showAggregate(name, workspace, window);
        once->deleteLater();
    });
}

} // namespace leftfold::studio
