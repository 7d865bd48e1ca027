const { load } = require("policy-proposals/slim");
const answering = import("../app/answer.js");

Promise.all([load(), answering]).then(([policy, { answer }]) => console.log(JSON.stringify(answer(policy))));
