// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/widgets/value_tree.h"

namespace leftfold::ui {

/// A payload as coloured names and values, as high as its rows: the surroundings scroll. Long texts are cut at the edge and
/// whole in the tool tip; large payloads begin folded.
class JsonView : public ValueTree {
    Q_OBJECT
public:
    explicit JsonView(QWidget* parent = nullptr);

    void setValue(const Value& value);
    /// Opens much more than at first.
    void openAll();
    /// Whether anything is closed or left out.
    bool isFolded() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void wheelEvent(QWheelEvent* event) override;
    bool viewportEvent(QEvent* event) override;
};

} // namespace leftfold::ui
